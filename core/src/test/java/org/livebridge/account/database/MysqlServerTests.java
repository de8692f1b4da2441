package org.livebridge.account.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** Databases are made for real on a MariaDB that the distribution brought. */
@NullMarked
class MysqlServerTests {
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
    private static final int TRIES = 600;

    @TempDir Path folder;
    int port;
    private @Nullable Process server;

    @BeforeEach
    void start() throws Exception {
        boolean there = Files.isExecutable(SERVER) && Files.isExecutable(INSTALL);
        if (!there) {
            System.out.println("skipped: there is no MariaDB at " + SERVER);
        }
        assumeTrue(there);
        Path data = folder.resolve("mysql");
        run(
                INSTALL.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server =
                new ProcessBuilder(
                                SERVER.toString(),
                                "--no-defaults",
                                "--datadir=" + data,
                                "--user=" + System.getProperty("user.name"),
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--socket=" + folder.resolve("sock"),
                                "--pid-file=" + folder.resolve("pid"),
                                "--skip-name-resolve",
                                "--innodb-flush-log-at-trx-commit=0",
                                "--innodb-buffer-pool-size=8M")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        awaitServer(server);
    }

    private void awaitServer(Process started) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            try {
                connect("", "root", "").close();
                return;
            } catch (SQLException notYet) {
                assertThat(started.isAlive()).as(this::output).isTrue();
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("MariaDB did not start: " + output());
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
            server.destroyForcibly();
        }
    }

    @Test
    void whatACallerMakesIsThere() throws Exception {
        String password = "it's \\ a \"secret\"";
        try (LiveBridge bridge = open()) {
            uapi(bridge, "create_database", "name", "user_shop");
            uapi(bridge, "create_user", "name", "user_anna", "password", password);
            assertThatThrownBy(() -> connect("user_shop", "user_anna", password))
                    .isInstanceOf(SQLException.class);
            grant(bridge, "user_shop", "CREATE,SELECT,INSERT");
            sql(
                    connect("user_shop", "user_anna", password),
                    "CREATE TABLE boats (name varchar(200))",
                    "INSERT INTO boats VALUES ('Anna'), ('Ben')");
            assertThatThrownBy(
                            () ->
                                    sql(
                                            connect("user_shop", "user_anna", password),
                                            "DELETE FROM boats"))
                    .hasMessageContaining("denied");
            assertThat(api2(bridge, "user", "MysqlFE::listdbs"))
                    .contains("\"db\":\"user_shop\"")
                    .doesNotContain("\"size\":0,");
            // An underscore in a name stands for itself only.
            sql(connect("", "root", ""), "CREATE DATABASE userXshop");
            assertThatThrownBy(() -> connect("userXshop", "user_anna", password))
                    .isInstanceOf(SQLException.class);
            uapi(bridge, "rename_database", "oldname", "user_shop", "newname", "user_store");
            assertThat(first(connect("", "root", ""), "SELECT count(*) FROM user_store.boats"))
                    .isEqualTo("2");
            uapi(bridge, "set_password", "user", "user_anna", "password", "other");
            grant(bridge, "user_store", "ALL PRIVILEGES");
            sql(connect("user_store", "user_anna", "other"), "DELETE FROM boats");
            uapi(
                    bridge,
                    "revoke_access_to_database",
                    "database",
                    "user_store",
                    "user",
                    "user_anna");
            assertThatThrownBy(() -> connect("user_store", "user_anna", "other"))
                    .isInstanceOf(SQLException.class);
            uapi(bridge, "rename_user", "oldname", "user_anna", "newname", "user_ben");
            connect("", "user_ben", "other").close();
            uapi(bridge, "delete_user", "name", "user_ben");
            uapi(bridge, "delete_database", "name", "user_store");
            assertThat(
                            first(
                                    connect("", "root", ""),
                                    "SELECT concat((SELECT count(*) FROM information_schema.schemata"
                                            + " WHERE schema_name LIKE 'user\\_%'), (SELECT count(*)"
                                            + " FROM mysql.user WHERE user LIKE 'user%'))"))
                    .isEqualTo("00");
        }
    }

    @Test
    void whatItHoldsIsCheckedAndDumped() throws Exception {
        try (LiveBridge bridge = open()) {
            uapi(bridge, "create_database", "name", "user_shop");
            sql(
                    connect("user_shop", "root", ""),
                    "CREATE TABLE boats (id int PRIMARY KEY, name text, photo blob) ENGINE=Aria",
                    "INSERT INTO boats VALUES (1, 'it''s \\\\ é', x'00ff'), (2, NULL, NULL)",
                    "CREATE VIEW names AS SELECT name FROM boats",
                    "CREATE PROCEDURE hello() SELECT 1");
            assertThat(answer(bridge, UAPI, "user", "Mysql::check_database", "name", "user_shop"))
                    .contains("\"table\":\"boats\",\"msg_type\":\"status\",\"msg_text\":\"OK\"");
            assertThat(answer(bridge, UAPI, "user", "Mysql::repair_database", "name", "user_shop"))
                    .contains("\"msg_text\":\"OK\"");
            assertThat(answer(bridge, UAPI, "user", "Mysql::list_routines"))
                    .contains("[\"user_shop.hello\"]");
            assertThat(
                            answer(
                                    bridge,
                                    UAPI,
                                    "user",
                                    "Mysql::dump_database_schema",
                                    "dbname",
                                    "user_shop"))
                    .contains("CREATE TABLE `boats`", "VIEW `names`", "PROCEDURE `hello`")
                    .doesNotContain("INSERT INTO", "DEFINER=");
            uapi(bridge, "backup_database", "name", "user_shop");
            assertThat(dump(bridge))
                    .contains("INSERT INTO `boats` VALUES ('1', 'it''s \\\\ é', 0x00ff);")
                    .contains("INSERT INTO `boats` VALUES ('2', NULL, NULL);");
            sql(connect("", "root", ""), "CREATE DATABASE again");
            Files.writeString(folder.resolve("again.sql"), dump(bridge));
            run(
                    "sh",
                    "-c",
                    "mariadb --no-defaults -uroot -S sock again < again.sql && echo made again");
            assertThat(first(connect("again", "root", ""), "SELECT name FROM names"))
                    .isEqualTo("it's \\ é");
        }
    }

    @Test
    void whatTheServerRefusesIsNotKept() throws Exception {
        sql(connect("", "root", ""), "CREATE DATABASE user_taken");
        try (LiveBridge bridge = open()) {
            assertThat(answer(bridge, UAPI, "user", "Mysql::create_database", "name", "user_taken"))
                    .contains("The MySQL server refused")
                    .contains("exists");
            assertThat(answer(bridge, UAPI, "user", "Mysql::list_databases"))
                    .contains("\"data\":[]");
        }
    }

    private LiveBridge open() {
        // The scheme of MySQL's own driver is taken, too.
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?user=root";
        LiveBridge bridge = LiveBridge.open(folder.resolve("data"), DatabaseServers.at(url, ""));
        bridge.accounts().createFirst();
        return bridge;
    }

    private static String dump(LiveBridge bridge) throws IOException {
        try (Stream<Path> files = Files.list(bridge.homes().of("user"))) {
            Path file =
                    files.filter(f -> f.toString().endsWith(".sql.gz")).findFirst().orElseThrow();
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static void grant(LiveBridge bridge, String database, String privileges) {
        uapi(
                bridge,
                "set_privileges_on_database",
                "database",
                database,
                "user",
                "user_anna",
                "privileges",
                privileges);
    }

    private static void uapi(LiveBridge bridge, String function, String... pairs) {
        assertThat(answer(bridge, UAPI, "user", "Mysql::" + function, pairs))
                .contains("\"status\":1");
    }

    private static void sql(Connection connection, String... statements) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            for (String each : List.of(statements)) {
                statement.execute(each);
            }
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + database, user, password);
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
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
}
