package org.livebridge.account.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave.
 *
 * @param columns none when it has no result
 * @param rows octets, or null
 * @param affected rows that it changed; those of a result are its rows
 * @param inserted the number that the server gave to a new row, else {@code 0}
 */
public record MysqlAnswer(
        List<MysqlColumn> columns,
        List<List<@Nullable String>> rows,
        long affected,
        String inserted) {
    /** Rows that the driver keeps at a time. */
    static final int FETCHED = 500;

    static final MysqlAnswer NOTHING = new MysqlAnswer(List.of(), List.of(), 0, "0");

    private static final long LARGEST = 64L << 20;
    private static final int OF_A_VALUE = 16;

    static MysqlAnswer of(Statement statement, OctetText octets) throws SQLException, MysqlFailure {
        try (ResultSet result = statement.getResultSet()) {
            if (result != null) {
                List<MysqlColumn> columns = MysqlColumn.all(result.getMetaData(), octets);
                List<List<@Nullable String>> rows = rows(statement, result, columns, octets);
                return new MysqlAnswer(columns, rows, rows.size(), "0");
            }
        }
        return new MysqlAnswer(
                List.of(), List.of(), Math.max(0, statement.getUpdateCount()), inserted(statement));
    }

    private static String inserted(Statement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            String first = keys.next() ? keys.getString(1) : null;
            return first == null ? "0" : first;
        }
    }

    private static List<List<@Nullable String>> rows(
            Statement statement, ResultSet result, List<MysqlColumn> columns, OctetText octets)
            throws SQLException, MysqlFailure {
        List<List<@Nullable String>> rows = new ArrayList<>();
        long size = 0;
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                String value = value(result, i + 1, columns.get(i), octets);
                row.add(value);
                size += OF_A_VALUE + (value == null ? 0 : value.length());
            }
            rows.add(row);
            if (size > LARGEST) {
                statement.cancel();
                throw new MysqlFailure(
                        "A result for a script has at most " + LARGEST + " bytes; add a LIMIT",
                        1153,
                        "08S01");
            }
        }
        return rows;
    }

    private static @Nullable String value(
            ResultSet result, int at, MysqlColumn column, OctetText octets) throws SQLException {
        if (column.isBinary()) {
            byte[] bytes = result.getBytes(at);
            return bytes == null ? null : OctetText.of(bytes);
        }
        String text = result.getString(at);
        return text == null ? null : octets.octets(text);
    }
}
