package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.MysqlFe.password;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.livebridge.account.database.DatabaseNames;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Engine;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/**
 * The functions that UAPI's {@code Mysql} and {@code Postgresql} share: a change answers null, as
 * documented (UAPI specification 11.138).
 */
final class SqlUapi {
    static final Parameter DATABASE =
            Parameter.required("name", "the database, account prefix included");
    static final Parameter PASSWORD = Parameter.secret("password", "the user's password");
    static final List<Parameter> RENAME =
            List.of(
                    Parameter.required("oldname", "the present name"),
                    Parameter.required("newname", "the new name"));
    static final Parameter GRANTEE = Parameter.required("user", "the database user");
    static final List<Parameter> BOTH =
            List.of(GRANTEE, Parameter.required("database", "the database"));
    private static final Parameter USER =
            Parameter.required("name", "the database user, account prefix included");

    private final DatabaseState state;
    private final DatabaseRows rows;

    /** Those that third parties call, by name. */
    private final Set<String> called;

    SqlUapi(DatabaseState state, Set<String> called) {
        this.state = state;
        this.rows = new DatabaseRows(state);
        this.called = called;
    }

    record DatabaseRow(String database, long disk_usage, List<String> users) {}

    record Restrictions(int max_database_name_length, int max_username_length, String prefix) {}

    private Evidence evidence(String function) {
        return called.contains(function) ? Evidence.CALLER : Evidence.DOCUMENTED;
    }

    /** Adds them to what a module declares. */
    Declaration declare(Declaration all) {
        users(databases(all));
        return all.function(
                        "get_restrictions",
                        Evidence.DOCUMENTED,
                        "Tells the prefix and the longest names.",
                        List.of(),
                        call -> ApiResult.of(restrictions(own(call))))
                .function(
                        "update_privileges",
                        Evidence.DOCUMENTED,
                        "Brings the server's grants up to date; here they always are.",
                        List.of(),
                        change(MysqlFe::own));
    }

    private Declaration databases(Declaration all) {
        return all.function(
                        "create_database",
                        evidence("create_database"),
                        "Makes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().create(own(call), text(call, "name"))))
                .function(
                        "delete_database",
                        evidence("delete_database"),
                        "Deletes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().delete(own(call), text(call, "name"))))
                .function(
                        "rename_database",
                        evidence("rename_database"),
                        "Renames a database; grants stay.",
                        RENAME,
                        change(
                                call ->
                                        state.databases()
                                                .rename(
                                                        own(call),
                                                        text(call, "oldname"),
                                                        text(call, "newname"))))
                .function(
                        "list_databases",
                        evidence("list_databases"),
                        "Lists the databases with size and users.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        rows.databases(own(call)).stream()
                                                .map(SqlUapi::row)
                                                .toList()));
    }

    private Declaration users(Declaration all) {
        return all.function(
                        "create_user",
                        evidence("create_user"),
                        "Makes a database user.",
                        List.of(USER, PASSWORD),
                        change(
                                call ->
                                        state.users()
                                                .create(
                                                        own(call),
                                                        text(call, "name"),
                                                        password(call))))
                .function(
                        "delete_user",
                        evidence("delete_user"),
                        "Deletes a database user.",
                        List.of(USER),
                        change(call -> state.users().delete(own(call), text(call, "name"))))
                .function(
                        "set_password",
                        evidence("set_password"),
                        "Changes a database user's password.",
                        List.of(GRANTEE, PASSWORD),
                        change(
                                call ->
                                        state.users()
                                                .password(
                                                        own(call),
                                                        text(call, "user"),
                                                        password(call))));
    }

    /** Renames a user, as both modules do by some name. */
    void renameUser(ApiCall call) {
        state.users().rename(own(call), text(call, "oldname"), text(call, "newname"));
    }

    /** Takes all that a user may do on a database. */
    void revoke(ApiCall call) {
        state.grants().revoke(own(call), text(call, "database"), text(call, "user"));
    }

    private Restrictions restrictions(String account) {
        Engine engine = state.databases().engine();
        return new Restrictions(
                engine.longestDatabase(), engine.longestUser(), DatabaseNames.prefix(account));
    }

    private static DatabaseRow row(DatabaseRows.DatabaseRow row) {
        return new DatabaseRow(
                row.db(),
                row.size(),
                row.userlist().stream().map(DatabaseRows.Pair::user).toList());
    }

    static ApiHandler change(Consumer<ApiCall> work) {
        return call -> {
            work.accept(call);
            return ApiResult.of(null);
        };
    }
}
