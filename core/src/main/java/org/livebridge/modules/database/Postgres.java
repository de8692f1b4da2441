package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.MysqlFe.password;
import static org.livebridge.modules.database.MysqlUapi.change;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.DatabaseNames;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Engine;
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
    private static final Parameter DATABASE =
            Parameter.required("name", "the database, account prefix included");
    private static final Parameter USER =
            Parameter.required("name", "the database user, account prefix included");
    private static final Parameter PASSWORD = Parameter.secret("password", "the user's password");
    private static final List<Parameter> BOTH =
            List.of(
                    Parameter.required("user", "the database user"),
                    Parameter.required("database", "the database"));
    private static final Parameter OLD = Parameter.required("oldname", "the present name");
    private static final Parameter NEW = Parameter.required("newname", "the new name");

    private final DatabaseState state;
    private final DatabaseRows rows;

    /** The module over what a PostgreSQL server holds. */
    public Postgres(DatabaseState state) {
        this.state = state;
        this.rows = new DatabaseRows(state);
    }

    record UserRow(String user, List<Pair> dblist) {}

    record Exists(String userexists) {}

    record UserName(String user) {}

    record DatabaseRow(String database, long disk_usage, List<String> users) {}

    record Restrictions(int max_database_name_length, int max_username_length, String prefix) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Postgres", "functions.md 5")
                .role("PostgreSQL")
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
        return new Declaration(ApiFamily.UAPI, "Postgresql", "UAPI 11.138; scripts-in-the-wild.md")
                .role("PostgreSQL")
                .feature("postgres")
                .function(
                        "create_database",
                        Evidence.DOCUMENTED,
                        "Makes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().create(own(call), text(call, "name"))))
                .function(
                        "delete_database",
                        Evidence.DOCUMENTED,
                        "Deletes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().delete(own(call), text(call, "name"))))
                .function(
                        "rename_database",
                        Evidence.DOCUMENTED,
                        "Renames a database; grants stay.",
                        List.of(OLD, NEW),
                        change(
                                call ->
                                        state.databases()
                                                .rename(
                                                        own(call),
                                                        text(call, "oldname"),
                                                        text(call, "newname"))))
                .function(
                        "create_user",
                        Evidence.DOCUMENTED,
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
                        Evidence.DOCUMENTED,
                        "Deletes a database user.",
                        List.of(USER),
                        change(call -> state.users().delete(own(call), text(call, "name"))))
                .function(
                        "rename_user",
                        Evidence.DOCUMENTED,
                        "Renames a database user and sets its password.",
                        List.of(OLD, NEW, PASSWORD),
                        change(
                                call -> {
                                    password(call);
                                    rename(call);
                                    state.users()
                                            .password(
                                                    own(call),
                                                    text(call, "newname"),
                                                    password(call));
                                }))
                .function(
                        "rename_user_no_password",
                        Evidence.DOCUMENTED,
                        "Renames a database user.",
                        List.of(OLD, NEW),
                        change(this::rename))
                .function(
                        "set_password",
                        Evidence.DOCUMENTED,
                        "Changes a database user's password.",
                        List.of(BOTH.get(0), PASSWORD),
                        change(
                                call ->
                                        state.users()
                                                .password(
                                                        own(call),
                                                        text(call, "user"),
                                                        password(call))))
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
                        change(
                                call ->
                                        state.grants()
                                                .revoke(
                                                        own(call),
                                                        text(call, "database"),
                                                        text(call, "user"))))
                .function(
                        "list_databases",
                        Evidence.DOCUMENTED,
                        "Lists the databases with size and users.",
                        List.of(),
                        this::databases)
                .function(
                        "list_users",
                        Evidence.DOCUMENTED,
                        "Lists the names of the database users.",
                        List.of(),
                        call -> ApiResult.of(state.users().of(own(call))))
                .function(
                        "get_restrictions",
                        Evidence.DOCUMENTED,
                        "Tells the prefix and the longest names.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        new Restrictions(
                                                Engine.POSTGRESQL.longestDatabase(),
                                                Engine.POSTGRESQL.longestUser(),
                                                DatabaseNames.prefix(own(call)))))
                .function(
                        "update_privileges",
                        Evidence.DOCUMENTED,
                        "Brings the server's grants up to date; here they always are.",
                        List.of(),
                        change(MysqlFe::own))
                .functions();
    }

    private void rename(ApiCall call) {
        state.users().rename(own(call), text(call, "oldname"), text(call, "newname"));
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

    private ApiResult databases(ApiCall call) {
        return ApiResult.of(
                rows.databases(own(call)).stream()
                        .map(
                                row ->
                                        new DatabaseRow(
                                                row.db(),
                                                row.size(),
                                                row.userlist().stream().map(Pair::user).toList()))
                        .toList());
    }
}
