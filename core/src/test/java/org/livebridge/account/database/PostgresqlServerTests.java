package org.livebridge.account.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** Databases are made for real on a PostgreSQL that the distribution brought. */
@NullMarked
class PostgresqlServerTests {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    @TempDir Path folder;
    Path programs = INSTALLED;
    int port;
    boolean started;

    @BeforeEach
    void start() throws Exception {
        List<Path> found = List.of();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                found = versions.filter(v -> Files.isExecutable(v.resolve("bin/initdb"))).toList();
            }
        }
        if (found.isEmpty()) {
            System.out.println("skipped: there is no PostgreSQL in " + INSTALLED);
        }
        assumeTrue(!found.isEmpty());
        programs = found.get(0).resolve("bin");
        Path data = Files.createDirectories(folder.resolve("pg"));
        if (isRoot()) {
            run("chown", "nobody", data.toString());
            run("chmod", "o+x", folder.toString());
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "--no-sync");
        postgres(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-F -k " + data + " -c listen_addresses=127.0.0.1 -p " + port,
                "start");
        started = true;
    }

    @AfterEach
    void stop() throws Exception {
        if (started) {
            postgres("pg_ctl", "-D", folder.resolve("pg").toString(), "-m", "immediate", "stop");
        }
    }

    @Test
    void whatACallerMakesIsThere() throws Exception {
        DatabaseServers servers = DatabaseServers.at("", url("postgres", "postgres", ""));
        try (LiveBridge bridge = LiveBridge.open(folder.resolve("data"), servers)) {
            bridge.accounts().createFirst();
            uapi(bridge, "create_database", "name", "user_shop");
            uapi(bridge, "create_user", "name", "user_anna", "password", "it's \\ a \"secret\"");
            assertThatThrownBy(() -> connect("user_shop", "user_anna"))
                    .isInstanceOf(SQLException.class);
            uapi(bridge, "grant_all_privileges", "database", "user_shop", "user", "user_anna");
            try (Connection anna = connect("user_shop", "user_anna");
                    Statement statement = anna.createStatement()) {
                statement.execute("CREATE TABLE boats (name text)");
                statement.execute(
                        "INSERT INTO boats SELECT repeat('x', 100) FROM generate_series(1, 9)");
            }
            assertThat(api2(bridge, "user", "Postgres::listdbs"))
                    .contains("\"db\":\"user_shop\"")
                    .doesNotContain("\"size\":0,");
            uapi(bridge, "rename_database", "oldname", "user_shop", "newname", "user_store");
            uapi(bridge, "revoke_all_privileges", "database", "user_store", "user", "user_anna");
            assertThatThrownBy(() -> connect("user_store", "user_anna"))
                    .isInstanceOf(SQLException.class);
            uapi(bridge, "grant_all_privileges", "database", "user_store", "user", "user_anna");
            uapi(bridge, "rename_user_no_password", "oldname", "user_anna", "newname", "user_ben");
            uapi(bridge, "delete_user", "name", "user_ben");
            uapi(bridge, "delete_database", "name", "user_store");
            try (Connection admin = connect("postgres", "postgres");
                    Statement statement = admin.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT datname FROM pg_database WHERE datname LIKE 'user%'"
                                            + " UNION ALL SELECT rolname FROM pg_roles WHERE"
                                            + " rolname LIKE 'user%'")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void whatTheServerRefusesIsNotKept() throws Exception {
        DatabaseServers servers = DatabaseServers.at("", url("postgres", "postgres", ""));
        try (Connection admin = connect("postgres", "postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE user_taken");
        }
        try (LiveBridge bridge = LiveBridge.open(folder.resolve("data"), servers)) {
            bridge.accounts().createFirst();
            assertThat(
                            answer(
                                    bridge,
                                    UAPI,
                                    "user",
                                    "Postgresql::create_database",
                                    "name",
                                    "user_taken"))
                    .contains("The PostgreSQL server refused")
                    .contains("already exists");
            assertThat(answer(bridge, UAPI, "user", "Postgresql::list_databases"))
                    .contains("\"data\":[]");
        }
    }

    private static void uapi(LiveBridge bridge, String function, String... pairs) {
        assertThat(answer(bridge, UAPI, "user", "Postgresql::" + function, pairs))
                .contains("\"status\":1");
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(url(database, user, ""));
    }

    private String url(String database, String user, String more) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user + more;
    }

    /** PostgreSQL does not run as root; then it runs as nobody. */
    private void postgres(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        assertThat(ended && process.exitValue() == 0)
                .as(() -> String.join(" ", command) + ": " + output())
                .isTrue();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
