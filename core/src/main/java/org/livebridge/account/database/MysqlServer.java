package org.livebridge.account.database;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A MySQL or MariaDB server, changed over an administrator's JDBC address. Thread-safe.
 *
 * <p>Users may come from any host; the server's own network settings decide who reaches it.
 */
public final class MysqlServer implements DatabaseServer {
    private final JdbcConnection server;
    private final MysqlTables tables;

    /** The server at {@code url}, e.g. {@code jdbc:mysql://localhost/?user=root}. */
    public MysqlServer(String url) {
        // MariaDB's driver, which serves both, takes its own scheme only.
        String own = url.replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
        this.server = new JdbcConnection(own, Engine.MYSQL.label(), '`');
        this.tables = new MysqlTables(server);
    }

    @Override
    public boolean attached() {
        return true;
    }

    @Override
    public String version() {
        return server.query("SELECT version()").get(0);
    }

    @Override
    public void createDatabase(String name) {
        server.run(List.of("CREATE DATABASE " + server.name(name)));
    }

    @Override
    public void dropDatabase(String name) {
        server.run(List.of("DROP DATABASE IF EXISTS " + server.name(name)));
    }

    /** MySQL renames no database: the tables move into a new one. */
    @Override
    public void renameDatabase(String name, String changed) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE DATABASE " + server.name(changed));
        for (String table :
                server.query(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                + literal(name))) {
            statements.add(
                    "RENAME TABLE "
                            + server.name(name)
                            + "."
                            + server.name(table)
                            + " TO "
                            + server.name(changed)
                            + "."
                            + server.name(table));
        }
        statements.add("DROP DATABASE " + server.name(name));
        server.run(statements);
    }

    @Override
    public void createUser(String name, String password) {
        server.run(List.of("CREATE USER " + user(name) + " IDENTIFIED BY " + literal(password)));
    }

    @Override
    public void dropUser(String name) {
        server.run(List.of("DROP USER IF EXISTS " + user(name)));
    }

    @Override
    public void renameUser(String name, String changed) {
        server.run(List.of("RENAME USER " + user(name) + " TO " + user(changed)));
    }

    @Override
    public void password(String name, String password) {
        server.run(List.of("ALTER USER " + user(name) + " IDENTIFIED BY " + literal(password)));
    }

    @Override
    public void grant(String database, String user, List<String> privileges) {
        // In a grant the name is a pattern, in which an underscore stands for any sign.
        String where = server.name(database.replace("_", "\\_")) + ".*";
        List<String> statements = new ArrayList<>();
        // What was never granted cannot be revoked, so all is granted before it is taken away.
        statements.add("GRANT ALL PRIVILEGES ON " + where + " TO " + user(user));
        if (!privileges.contains(Privileges.ALL)) {
            statements.add("REVOKE ALL PRIVILEGES ON " + where + " FROM " + user(user));
            if (!privileges.isEmpty()) {
                statements.add(
                        "GRANT "
                                + String.join(", ", privileges)
                                + " ON "
                                + where
                                + " TO "
                                + user(user));
            }
        }
        server.run(statements);
    }

    @Override
    public long bytes(String database) {
        return server
                .query(
                        "SELECT coalesce(sum(data_length + index_length), 0) FROM"
                                + " information_schema.tables WHERE table_schema = "
                                + literal(database))
                .stream()
                .mapToLong(sum -> (long) Double.parseDouble(sum))
                .sum();
    }

    @Override
    public List<TableReport> check(String database, boolean repair) {
        return tables.check(database, repair);
    }

    @Override
    public List<String> routines(String database, String user) {
        return tables.routines(database, user);
    }

    @Override
    public void dump(String database, boolean rows, Writer out) {
        tables.dump(database, rows, out);
    }

    private static String user(String name) {
        return literal(name) + "@'%'";
    }

    /** In MySQL a backslash quotes, too. */
    static String literal(String text) {
        return JdbcConnection.text(text.replace("\\", "\\\\"));
    }
}
