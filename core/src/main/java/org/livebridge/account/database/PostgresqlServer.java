package org.livebridge.account.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server, changed over an administrator's JDBC address. Thread-safe.
 *
 * <p>Nobody may connect to a database of an account but the users that were let in.
 */
public final class PostgresqlServer implements DatabaseServer {
    private static final Pattern DATABASE = Pattern.compile("^(jdbc:postgresql://[^/]+/)[^?]*");

    private final String url;
    private final JdbcConnection server;

    /**
     * The server at {@code url}, e.g. {@code jdbc:postgresql://localhost/postgres?user=postgres}.
     */
    public PostgresqlServer(String url) {
        this.url = url;
        this.server = connection(url);
    }

    private static JdbcConnection connection(String url) {
        return new JdbcConnection(url, Engine.POSTGRESQL.label(), '"');
    }

    @Override
    public boolean attached() {
        return true;
    }

    @Override
    public String version() {
        return server.query("SHOW server_version").get(0);
    }

    @Override
    public void createDatabase(String name) {
        server.run(
                List.of(
                        "CREATE DATABASE " + server.name(name),
                        "REVOKE ALL ON DATABASE " + server.name(name) + " FROM PUBLIC"));
    }

    @Override
    public void dropDatabase(String name) {
        server.run(List.of("DROP DATABASE IF EXISTS " + server.name(name) + " WITH (FORCE)"));
    }

    @Override
    public void renameDatabase(String name, String changed) {
        server.run(
                List.of(
                        "ALTER DATABASE "
                                + server.name(name)
                                + " RENAME TO "
                                + server.name(changed)));
    }

    @Override
    public void createUser(String name, String password) {
        server.run(
                List.of(
                        "CREATE ROLE "
                                + server.name(name)
                                + " LOGIN PASSWORD "
                                + JdbcConnection.text(password)));
    }

    /** What the user owns goes to the administrator before the user goes. */
    @Override
    public void dropUser(String name) {
        String user = server.name(name);
        for (String database : databasesOf(name)) {
            in(database)
                    .run(
                            List.of(
                                    "REASSIGN OWNED BY " + user + " TO CURRENT_USER",
                                    "DROP OWNED BY " + user));
        }
        server.run(List.of("DROP ROLE IF EXISTS " + user));
    }

    @Override
    public void renameUser(String name, String changed) {
        server.run(
                List.of("ALTER ROLE " + server.name(name) + " RENAME TO " + server.name(changed)));
    }

    @Override
    public void password(String name, String password) {
        server.run(
                List.of(
                        "ALTER ROLE "
                                + server.name(name)
                                + " PASSWORD "
                                + JdbcConnection.text(password)));
    }

    /** PostgreSQL's face grants all or nothing, as UAPI's functions do. */
    @Override
    public void grant(String database, String user, List<String> privileges) {
        String where = server.name(database);
        String who = server.name(user);
        List<String> inside = new ArrayList<>();
        if (privileges.isEmpty()) {
            server.run(List.of("REVOKE ALL ON DATABASE " + where + " FROM " + who));
            inside.add("REVOKE ALL ON SCHEMA public FROM " + who);
            inside.add("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + who);
        } else {
            server.run(List.of("GRANT ALL ON DATABASE " + where + " TO " + who));
            inside.add("GRANT ALL ON SCHEMA public TO " + who);
            inside.add("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + who);
        }
        in(database).run(inside);
    }

    @Override
    public long bytes(String database) {
        return server
                .query(
                        "SELECT pg_database_size(datname) FROM pg_database WHERE datname = "
                                + JdbcConnection.text(database))
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private List<String> databasesOf(String user) {
        return server.query(
                "SELECT d.datname FROM pg_database d WHERE d.datallowconn AND EXISTS (SELECT 1 FROM"
                        + " aclexplode(d.datacl) a JOIN pg_roles r ON r.oid = a.grantee WHERE"
                        + " r.rolname = "
                        + JdbcConnection.text(user)
                        + ")");
    }

    /** A connection to another database of the server. */
    private JdbcConnection in(String database) {
        return connection(
                DATABASE.matcher(url).replaceFirst("$1" + Matcher.quoteReplacement(database)));
    }
}
