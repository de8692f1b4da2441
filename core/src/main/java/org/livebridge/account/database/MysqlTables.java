package org.livebridge.account.database;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** What a MySQL server holds inside a database: tables, views, routines, triggers. */
final class MysqlTables {
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcConnection server;

    MysqlTables(JdbcConnection server) {
        this.server = server;
    }

    List<TableReport> check(String database, boolean repair) {
        String verb = repair ? "REPAIR TABLE " : "CHECK TABLE ";
        return server.with(
                statement -> {
                    List<TableReport> reports = new ArrayList<>();
                    for (String table : names(statement, database, "BASE TABLE")) {
                        try (ResultSet rows =
                                statement.executeQuery(verb + inside(database, table))) {
                            while (rows.next()) {
                                reports.add(
                                        new TableReport(
                                                table,
                                                rows.getString("Msg_type"),
                                                rows.getString("Msg_text")));
                            }
                        }
                    }
                    return reports;
                });
    }

    List<String> routines(String database, String user) {
        return server.query(
                "SELECT concat(routine_schema, '.', routine_name) FROM"
                        + " information_schema.routines WHERE routine_schema = "
                        + MysqlServer.literal(database)
                        + (user.isEmpty()
                                ? ""
                                : " AND substring_index(definer, '@', 1) = "
                                        + MysqlServer.literal(user))
                        + " ORDER BY 1");
    }

    /** SQL that makes the database's contents again, for the command-line client. */
    void dump(String database, boolean rows, Writer out) {
        server.with(
                statement -> {
                    out.write("-- " + database + "\nSET NAMES utf8mb4;\n");
                    out.write("SET FOREIGN_KEY_CHECKS = 0;\n");
                    for (String table : names(statement, database, "BASE TABLE")) {
                        String shown = made(statement, "TABLE", database, table);
                        out.write("\nDROP TABLE IF EXISTS " + server.name(table) + ";\n");
                        out.write(shown + ";\n");
                        if (rows) {
                            rows(statement, database, table, out);
                        }
                    }
                    for (String view : names(statement, database, "VIEW")) {
                        String shown = made(statement, "VIEW", database, view);
                        out.write("\nDROP VIEW IF EXISTS " + server.name(view) + ";\n");
                        // The name of the database stands in the text of a view.
                        out.write(shown.replace(server.name(database) + ".", "") + ";\n");
                    }
                    programs(statement, database, out);
                    out.write("\nSET FOREIGN_KEY_CHECKS = 1;\n");
                    return 1;
                });
    }

    private void programs(Statement statement, String database, Writer out)
            throws SQLException, IOException {
        List<String[]> programs = new ArrayList<>();
        String where = MysqlServer.literal(database);
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT routine_type, routine_name FROM information_schema.routines WHERE"
                                + " routine_schema = "
                                + where
                                + " UNION ALL SELECT 'TRIGGER', trigger_name FROM"
                                + " information_schema.triggers WHERE trigger_schema = "
                                + where
                                + " ORDER BY 1, 2")) {
            while (found.next()) {
                programs.add(new String[] {found.getString(1), found.getString(2)});
            }
        }
        for (String[] program : programs) {
            String shown = made(statement, program[0], database, program[1]);
            out.write("\nDROP " + program[0] + " IF EXISTS " + server.name(program[1]) + ";\n");
            out.write("DELIMITER ;;\n" + shown + ";;\nDELIMITER ;\n");
        }
    }

    /** The statement that makes a thing, without who made it: it may be made again elsewhere. */
    private String made(Statement statement, String kind, String database, String name)
            throws SQLException {
        try (ResultSet shown =
                statement.executeQuery("SHOW CREATE " + kind + " " + inside(database, name))) {
            shown.next();
            String column =
                    switch (kind) {
                        case "TABLE" -> "Create Table";
                        case "VIEW" -> "Create View";
                        case "TRIGGER" -> "SQL Original Statement";
                        case "FUNCTION" -> "Create Function";
                        default -> "Create Procedure";
                    };
            return String.valueOf(shown.getString(column))
                    .replaceFirst(" DEFINER=`[^`]*`@`[^`]*`", "");
        }
    }

    private void rows(Statement statement, String database, String table, Writer out)
            throws SQLException, IOException {
        statement.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + inside(database, table))) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringJoiner values = new StringJoiner(", ", "(", ");\n");
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(value(rows, columns.getColumnType(i), i));
                }
                out.write("INSERT INTO " + server.name(table) + " VALUES " + values);
            }
        }
        statement.setFetchSize(0);
    }

    private static String value(ResultSet rows, int type, int column) throws SQLException {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.BIT -> {
                byte[] bytes = rows.getBytes(column);
                String hex = bytes == null ? "NULL" : "0x" + HexFormat.of().formatHex(bytes);
                yield hex.equals("0x") ? "''" : hex;
            }
            default -> {
                String text = rows.getString(column);
                yield text == null ? "NULL" : MysqlServer.literal(text);
            }
        };
    }

    private List<String> names(Statement statement, String database, String kind)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                + MysqlServer.literal(database)
                                + " AND table_type = "
                                + MysqlServer.literal(kind)
                                + " ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private String inside(String database, String name) {
        return server.name(database) + "." + server.name(name);
    }
}
