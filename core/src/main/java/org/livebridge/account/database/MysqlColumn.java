package org.livebridge.account.database;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param name as the statement calls it
 * @param origin as its table calls it
 * @param type MySQL's number of the type (protocol, "column types")
 * @param flags MySQL's bits, those that can be known: 1 not null, 16 blob, 32 unsigned, 128 binary,
 *     512 counted up by itself, 32768 a number
 */
public record MysqlColumn(
        String name,
        String origin,
        String table,
        String database,
        int type,
        int flags,
        long length,
        int decimals) {
    private static final int BLOB = 252;
    private static final int TEXT = 253;
    private static final Set<Integer> NUMBERS = Set.of(1, 2, 3, 4, 5, 8, 9, 13, 246);
    private static final Map<String, Integer> TYPES =
            Map.ofEntries(
                    Map.entry("TINYINT", 1),
                    Map.entry("SMALLINT", 2),
                    Map.entry("INTEGER", 3),
                    Map.entry("INT", 3),
                    Map.entry("FLOAT", 4),
                    Map.entry("DOUBLE", 5),
                    Map.entry("NULL", 6),
                    Map.entry("TIMESTAMP", 7),
                    Map.entry("BIGINT", 8),
                    Map.entry("MEDIUMINT", 9),
                    Map.entry("DATE", 10),
                    Map.entry("TIME", 11),
                    Map.entry("DATETIME", 12),
                    Map.entry("YEAR", 13),
                    Map.entry("BIT", 16),
                    Map.entry("JSON", 245),
                    Map.entry("DECIMAL", 246),
                    Map.entry("CHAR", 254),
                    Map.entry("ENUM", 254),
                    Map.entry("SET", 254));

    static List<MysqlColumn> all(@Nullable ResultSetMetaData about, OctetText octets)
            throws SQLException {
        List<MysqlColumn> columns = new ArrayList<>();
        int count = about == null ? 0 : about.getColumnCount();
        for (int i = 1; i <= count && about != null; i++) {
            columns.add(of(about, i, octets));
        }
        return columns;
    }

    private static MysqlColumn of(ResultSetMetaData about, int i, OctetText octets)
            throws SQLException {
        String words = about.getColumnTypeName(i).toUpperCase(Locale.ROOT);
        String first = words.split("[ (]", 2)[0];
        boolean binary = words.contains("BLOB") || words.contains("BINARY");
        int other = words.contains("BLOB") || words.contains("TEXT") ? BLOB : TEXT;
        int type = TYPES.getOrDefault(first, words.equals("BINARY") ? 254 : other);
        boolean number = NUMBERS.contains(type);
        int flags =
                (about.isNullable(i) == ResultSetMetaData.columnNoNulls ? 1 : 0)
                        | (type == BLOB ? 16 : 0)
                        | (number && !about.isSigned(i) ? 32 : 0)
                        | (binary || number ? 128 : 0)
                        | (about.isAutoIncrement(i) ? 512 : 0)
                        | (number ? 32768 : 0);
        return new MysqlColumn(
                octets.octets(about.getColumnLabel(i)),
                octets.octets(about.getColumnName(i)),
                octets.octets(about.getTableName(i)),
                octets.octets(about.getCatalogName(i)),
                type,
                flags,
                about.getColumnDisplaySize(i),
                about.getScale(i));
    }

    /** Whether values are octets rather than text. */
    boolean isBinary() {
        return type == 16 || (flags & (128 | 32768)) == 128;
    }
}
