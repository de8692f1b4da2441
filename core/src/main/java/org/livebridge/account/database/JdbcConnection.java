package org.livebridge.account.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;

/**
 * An administrator's way to a database server: a connection a piece of work, each statement bound
 * in time.
 *
 * <p>Names and texts go into a statement by {@link #name} and {@link #text} only; they were checked
 * before.
 */
final class JdbcConnection {
    private static final int SECONDS = 30;

    private final String url;
    private final String label;
    private final char quote;

    /** A connection to {@code url}, whose names are quoted by {@code quote}. */
    JdbcConnection(String url, String label, char quote) {
        this.url = url;
        this.label = label;
        this.quote = quote;
    }

    /** Runs statements one after the other, each on its own. */
    void run(List<String> statements) {
        with(
                statement -> {
                    for (String text : statements) {
                        statement.execute(text);
                    }
                    return statements;
                });
    }

    /** The first column of a query. */
    List<String> query(String query) {
        return with(
                statement -> {
                    List<String> values = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery(query)) {
                        while (rows.next()) {
                            values.add(String.valueOf(rows.getString(1)));
                        }
                    }
                    return values;
                });
    }

    /** Does a piece of work over one connection. */
    <T> T with(Work<T> work) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            return work.over(statement);
        } catch (SQLException cause) {
            throw refused(cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What is done over a connection. */
    @FunctionalInterface
    interface Work<T> {
        T over(Statement statement) throws SQLException, IOException;
    }

    /** A name between quotes; a quote in it is doubled. */
    String name(String name) {
        return quote + name.replace(String.valueOf(quote), "" + quote + quote) + quote;
    }

    /** A text between apostrophes; an apostrophe in it is doubled. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Connection open() throws SQLException {
        DriverManager.setLoginTimeout(SECONDS);
        return DriverManager.getConnection(url);
    }

    /** The server's words without the address, which may hold the administrator's password. */
    private RuleException refused(SQLException cause) {
        String words = String.valueOf(cause.getMessage()).replace(url, "its address");
        return new RuleException("The " + label + " server refused: " + words.strip());
    }
}
