package org.livebridge.modules.database;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;

import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.DatabaseDumps;
import org.livebridge.account.database.DatabaseServer;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.TableReport;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/**
 * UAPI {@code Mysql}, what looks into databases (UAPI 11.138). Without a server a database has no
 * tables, so there is nothing to tell of.
 */
public final class MysqlContents implements ApiModule {
    private final DatabaseState state;
    private final DatabaseDumps dumps;

    /** The module over what a MySQL server holds. */
    public MysqlContents(DatabaseState state, DatabaseDumps dumps) {
        this.state = state;
        this.dumps = dumps;
    }

    record MessageRow(String table, String msg_type, String msg_text) {}

    record Dump(String file) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Mysql", "UAPI 11.138")
                .role("MySQL")
                .remark(state.remark())
                .feature("mysql")
                .function(
                        "check_database",
                        Evidence.DOCUMENTED,
                        "Checks a database's tables.",
                        List.of(SqlUapi.DATABASE),
                        call -> ApiResult.of(reports(call, false)))
                .function(
                        "repair_database",
                        Evidence.DOCUMENTED,
                        "Repairs a database's tables.",
                        List.of(SqlUapi.DATABASE),
                        call -> ApiResult.of(reports(call, true)))
                .function(
                        "list_routines",
                        Evidence.DOCUMENTED,
                        "Lists the routines of the databases, or those that one user defined.",
                        List.of(Parameter.optional("database_user", "the user; all without")),
                        call -> ApiResult.of(routines(call)))
                .function(
                        "dump_database_schema",
                        Evidence.DOCUMENTED,
                        "Gives the SQL that makes a database's tables again, without their rows.",
                        List.of(Parameter.required("dbname", "the database")),
                        call -> ApiResult.of(dumps.schema(own(call), text(call, "dbname"))))
                .from("scripts-in-the-wild.md")
                .function(
                        "backup_database",
                        Evidence.PROPOSED,
                        "Writes a database into a file of the home: SQL, packed by gzip.",
                        List.of(SqlUapi.DATABASE),
                        call -> ApiResult.of(new Dump(dumps.file(own(call), text(call, "name")))))
                .functions();
    }

    private List<MessageRow> reports(ApiCall call, boolean repair) {
        String database = state.databases().owned(own(call), text(call, "name"));
        return state.databases().server().check(database, repair).stream()
                .map(MysqlContents::row)
                .toList();
    }

    private static MessageRow row(TableReport report) {
        return new MessageRow(report.table(), report.kind(), report.text());
    }

    private List<String> routines(ApiCall call) {
        String account = own(call);
        String user = optional(call, "database_user").orElse("");
        if (!user.isEmpty() && !state.users().exists(account, user)) {
            throw new RuleException("The database user “" + user + "” does not exist.");
        }
        DatabaseServer server = state.databases().server();
        return state.databases().of(account).stream()
                .flatMap(database -> server.routines(database, user).stream())
                .toList();
    }
}
