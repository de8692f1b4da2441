package org.livebridge.account.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A script's connection to a MySQL or MariaDB server. Texts are octets, each a character, as PHP
 * has them. For one thread, but for its closing.
 */
public final class MysqlSession implements AutoCloseable {
    private static final int MOST_STATEMENTS = 200;
    private static final int LONGEST_MILLISECONDS = 300_000;

    private final Connection connection;
    private final OctetText octets = new OctetText();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private int count;

    private MysqlSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param host a name or an address, checked by the caller
     * @param milliseconds how long to wait for the server
     */
    public static MysqlSession open(
            String host, int port, String user, String password, int milliseconds)
            throws MysqlFailure {
        Properties settings = new Properties();
        OctetText utf8 = new OctetText();
        settings.setProperty("user", utf8.text(user));
        settings.setProperty("password", utf8.text(password));
        settings.setProperty("connectTimeout", String.valueOf(milliseconds));
        settings.setProperty("socketTimeout", String.valueOf(LONGEST_MILLISECONDS));
        // The server could ask for any file of this machine.
        settings.setProperty("allowLocalInfile", "false");
        settings.setProperty("allowPublicKeyRetrieval", "true");
        settings.setProperty("useAffectedRows", "true");
        settings.setProperty("useServerPrepStmts", "true");
        settings.setProperty("cachePrepStmts", "false");
        settings.setProperty("tinyInt1isBit", "false");
        settings.setProperty("yearIsDateType", "false");
        String address = host.contains(":") ? "[" + host + "]" : host;
        try {
            return new MysqlSession(
                    DriverManager.getConnection(
                            "jdbc:mariadb://" + address + ":" + port + "/", settings));
        } catch (SQLException cause) {
            throw MysqlFailure.ofConnecting(cause, host);
        }
    }

    /** Runs one statement. */
    public MysqlAnswer query(String sql) throws MysqlFailure {
        if (octets.takesNames(sql)) {
            return MysqlAnswer.NOTHING;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(MysqlAnswer.FETCHED);
            statement.execute(octets.statement(sql), Statement.RETURN_GENERATED_KEYS);
            return MysqlAnswer.of(statement, octets);
        } catch (SQLException cause) {
            throw MysqlFailure.of(cause);
        }
    }

    /** Makes another database the usual one. */
    public void choose(String database) throws MysqlFailure {
        try {
            connection.setCatalog(octets.text(database));
        } catch (SQLException cause) {
            throw MysqlFailure.of(cause);
        }
    }

    /** The octets' character set from now on; false when it is not known. */
    public boolean encode(String charset) {
        return octets.use(charset);
    }

    /** The character set of the octets, as MySQL calls it. */
    public String encoding() {
        return octets.name();
    }

    /**
     * A statement prepared at the server.
     *
     * @param number what the session calls it
     * @param columns of its result; none when it has no result
     */
    public record Prepared(String number, int parameters, List<MysqlColumn> columns) {}

    /** Prepares a statement. */
    public Prepared prepare(String sql) throws MysqlFailure {
        if (prepared.size() >= MOST_STATEMENTS) {
            throw new MysqlFailure(
                    "A script has at most " + MOST_STATEMENTS + " statements at a time",
                    1461,
                    "42000");
        }
        try {
            PreparedStatement statement =
                    connection.prepareStatement(
                            octets.statement(sql), Statement.RETURN_GENERATED_KEYS);
            statement.setFetchSize(MysqlAnswer.FETCHED);
            String number = String.valueOf(++count);
            prepared.put(number, statement);
            return new Prepared(
                    number,
                    statement.getParameterMetaData().getParameterCount(),
                    MysqlColumn.all(statement.getMetaData(), octets));
        } catch (SQLException cause) {
            throw MysqlFailure.of(cause);
        }
    }

    /**
     * Runs a prepared statement.
     *
     * @param values a letter each, {@code n} for NULL, {@code i}, {@code d}, {@code s} or {@code
     *     b}, and behind it the value
     */
    public MysqlAnswer execute(String number, List<String> values) throws MysqlFailure {
        PreparedStatement statement = prepared.get(number);
        if (statement == null) {
            throw new MysqlFailure("Unknown prepared statement handler", 1243, "HY000");
        }
        try {
            for (int i = 0; i < values.size(); i++) {
                bind(statement, i + 1, values.get(i));
            }
            statement.execute();
            return MysqlAnswer.of(statement, octets);
        } catch (SQLException cause) {
            throw MysqlFailure.of(cause);
        }
    }

    private void bind(PreparedStatement statement, int at, String typed) throws SQLException {
        String value = typed.substring(1);
        switch (typed.charAt(0)) {
            case 'n' -> statement.setString(at, null);
            case 'i' -> statement.setLong(at, Long.parseLong(value));
            case 'd' -> statement.setDouble(at, Double.parseDouble(value));
            default -> {
                if (octets.isText(value)) {
                    statement.setString(at, octets.text(value));
                } else {
                    statement.setBytes(at, OctetText.bytes(value));
                }
            }
        }
    }

    /** Forgets a prepared statement. */
    public void forget(String number) {
        try {
            PreparedStatement statement = prepared.remove(number);
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException gone) {
            // The server forgets it with the connection.
        }
    }

    /** Whether the server still answers. */
    public boolean answers() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO 1");
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Leaves the server, also in the middle of a statement. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // There is nobody to leave.
        }
    }
}
