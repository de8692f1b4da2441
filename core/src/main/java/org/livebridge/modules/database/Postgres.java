package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.MysqlFe.password;
import static org.livebridge.modules.database.SqlUapi.BOTH;
import static org.livebridge.modules.database.SqlUapi.PASSWORD;
import static org.livebridge.modules.database.SqlUapi.RENAME;
import static org.livebridge.modules.database.SqlUapi.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Privileges;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.database.DatabaseRows.Pair;

/** API 2 {@code Postgres} and UAPI {@code Postgresql} over one state (functions.md 5). */
public final class Postgres implements ApiModule {
    private final DatabaseState state;
    private final DatabaseRows rows;
    private final SqlUapi shared;

    /** The module over what a PostgreSQL server holds. */
    public Postgres(DatabaseState state) {
        this.state = state;
        this.rows = new DatabaseRows(state);
        this.shared = new SqlUapi(state, Set.of());
    }

    record UserRow(String user, List<Pair> dblist) {}

    record Exists(String userexists) {}

    record UserName(String user) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Postgres", "functions.md 5")
                .role("PostgreSQL")
                .remark(state.remark())
                .feature("postgres")
                .function(
                        "listdbs",
                        Evidence.PROPOSED,
                        "Lists the databases with their users.",
                        List.of(),
                        call -> ApiResult.of(rows.databases(own(call))))
                .function(
                        "listusers",
                        Evidence.DOCUMENTED,
                        "Lists the database users with their databases.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        rows.users(own(call)).stream()
                                                .map(row -> new UserRow(row.user(), row.dblist()))
                                                .toList()))
                .function(
                        "listusersindb",
                        Evidence.PROPOSED,
                        "Lists the users of one database.",
                        List.of(Parameter.required("db", "the database")),
                        this::usersIn)
                .function(
                        "userexists",
                        Evidence.DOCUMENTED,
                        "Tells whether a database user exists, by “1” or “0”.",
                        List.of(Parameter.required("user", "the database user")),
                        call ->
                                ApiResult.row(
                                        new Exists(
                                                state.users().exists(own(call), text(call, "user"))
                                                        ? "1"
                                                        : "0")))
                .functions();
    }

    private List<ApiFunction> uapi() {
        Declaration all =
                new Declaration(ApiFamily.UAPI, "Postgresql", "UAPI 11.138; scripts-in-the-wild.md")
                        .role("PostgreSQL")
                        .remark(state.remark())
                        .feature("postgres");
        return shared.declare(all)
                .function(
                        "rename_user",
                        Evidence.DOCUMENTED,
                        "Renames a database user and sets its password.",
                        List.of(RENAME.get(0), RENAME.get(1), PASSWORD),
                        change(this::renameWithPassword))
                .function(
                        "rename_user_no_password",
                        Evidence.DOCUMENTED,
                        "Renames a database user.",
                        RENAME,
                        change(shared::renameUser))
                .function(
                        "grant_all_privileges",
                        Evidence.CALLER,
                        "Lets a user do everything on a database.",
                        BOTH,
                        change(
                                call ->
                                        state.grants()
                                                .set(
                                                        own(call),
                                                        text(call, "database"),
                                                        text(call, "user"),
                                                        List.of(Privileges.ALL))))
                .function(
                        "revoke_all_privileges",
                        Evidence.DOCUMENTED,
                        "Takes everything on a database from a user.",
                        BOTH,
                        change(shared::revoke))
                .function(
                        "list_users",
                        Evidence.DOCUMENTED,
                        "Lists the names of the database users.",
                        List.of(),
                        call -> ApiResult.of(state.users().of(own(call))))
                .functions();
    }

    private void renameWithPassword(ApiCall call) {
        password(call);
        shared.renameUser(call);
        state.users().password(own(call), text(call, "newname"), password(call));
    }

    private ApiResult usersIn(ApiCall call) {
        String database = text(call, "db");
        return ApiResult.of(
                rows.databases(own(call)).stream()
                        .filter(row -> row.db().equals(database))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "The database “" + database + "” does not exist."))
                        .userlist()
                        .stream()
                        .map(pair -> new UserName(pair.user()))
                        .toList());
    }
}
