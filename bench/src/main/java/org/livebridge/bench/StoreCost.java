package org.livebridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;

/**
 * What a call costs in a large store against a small one, and how many writes a second are on disk
 * against bare SQLite, in one run. Prints a table; ratios count.
 */
public final class StoreCost {
    private static final int ACCOUNTS = 10_000;
    private static final int ROWS_EACH = 100;
    private static final int CALLS = 3_000;
    private static final int WRITES = 1_000;

    private StoreCost() {}

    /** Runs the comparison in a temporary folder, or in the one that is named. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder =
                arguments.length > 0
                        ? Files.createDirectories(Path.of(arguments[0]))
                        : Files.createTempDirectory("livebridge-store");
        try (LiveBridge small = LiveBridge.open(folder.resolve("small"));
                LiveBridge large = LiveBridge.open(folder.resolve("large"))) {
            fill(small, folder.resolve("small"), 10);
            fill(large, folder.resolve("large"), ACCOUNTS);
            for (int round = 0; round < 3; round++) {
                compare("NVData::get", small, large);
                compare("DomainLookup::getbasedomains", small, large);
                compare("Email::listpops", small, large);
            }
            for (int round = 0; round < 3; round++) {
                double bare = bare(folder.resolve("bare" + round + ".db"));
                double ours = writes(large);
                System.out.printf(
                        "durable writes/s: %.0f of %.0f bare, %.2f%n", ours, bare, ours / bare);
            }
        }
    }

    private static void compare(String name, LiveBridge small, LiveBridge large) {
        double one = median(small, name, 10);
        double other = median(large, name, ACCOUNTS);
        System.out.printf(
                "%-30s small %.1f us, large %.1f us, %.2f%n", name, one, other, other / one);
    }

    private static double median(LiveBridge bridge, String name, int accounts) {
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            String account = "a" + (i * 7919L % accounts);
            long begin = System.nanoTime();
            call(bridge, account, name, Map.of("names", "n5"));
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / 1000.0;
    }

    private static double writes(LiveBridge bridge) {
        long begin = System.nanoTime();
        for (int i = 0; i < WRITES; i++) {
            call(bridge, "a1", "NVData::set", Map.of("names", "w", "w", "v" + i));
        }
        return WRITES / ((System.nanoTime() - begin) / 1e9);
    }

    private static double bare(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute(
                    "CREATE TABLE t (login TEXT, name TEXT, value TEXT, PRIMARY KEY (login, name))");
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT INTO t VALUES ('a1', 'w', ?) ON CONFLICT DO UPDATE SET value ="
                                    + " excluded.value")) {
                for (int i = 0; i < WRITES; i++) {
                    insert.setString(1, "v" + i);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
            return WRITES / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void call(
            LiveBridge bridge, String account, String name, Map<String, String> arguments) {
        int cut = name.indexOf("::");
        boolean ok =
                bridge.dispatcher()
                        .dispatch(
                                new ApiCall(
                                        ApiFamily.API2,
                                        name.substring(0, cut),
                                        name.substring(cut + 2),
                                        Arguments.named(arguments),
                                        Caller.owner(account),
                                        Door.CORE))
                        .ok();
        if (!ok) {
            throw new IllegalStateException(name + " failed");
        }
    }

    /** Accounts by the front door, their rows beside it, as a million calls would take an hour. */
    private static void fill(LiveBridge bridge, Path folder, int accounts) throws SQLException {
        for (int i = 0; i < accounts; i += 500) {
            int from = i;
            bridge.together(
                    () -> {
                        for (int a = from; a < Math.min(accounts, from + 500); a++) {
                            bridge.accounts().create("a" + a, "a" + a + ".example");
                        }
                        return 0;
                    });
        }
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("livebridge.db"));
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO nvdata (account, login, name, value) VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int a = 0; a < accounts; a++) {
                for (int n = 0; n < ROWS_EACH; n++) {
                    insert.setString(1, "a" + a);
                    insert.setString(2, "a" + a);
                    insert.setString(3, "n" + n);
                    insert.setString(4, "value " + n);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}
