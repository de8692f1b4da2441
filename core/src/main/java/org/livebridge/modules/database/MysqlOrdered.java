package org.livebridge.modules.database;

import static org.livebridge.modules.database.MysqlFe.own;

import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.DatabaseNames;
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

/**
 * API 1 {@code Mysql}: names come without the account prefix, which is put before them; with it
 * they are taken as they are. The texts are proposed.
 */
public final class MysqlOrdered implements ApiModule {
    private static final Parameter DB = Parameter.required("db", "the database");
    private static final Parameter USER = Parameter.required("user", "the database user");

    private final DatabaseState state;

    /** The module over what a MySQL server holds. */
    public MysqlOrdered(DatabaseState state) {
        this.state = state;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API1, "Mysql", "issue 6; hooks documentation")
                .role("MySQL")
                .remark(state.remark())
                .feature("mysql")
                .function("adddb", Evidence.CALLER, "Makes a database.", List.of(DB), this::addDb)
                .function("deldb", Evidence.CALLER, "Deletes a database.", List.of(DB), this::delDb)
                .function(
                        "adduser",
                        Evidence.CALLER,
                        "Makes a database user.",
                        List.of(USER, Parameter.secret("password", "the user's password")),
                        this::addUser)
                .function(
                        "deluser",
                        Evidence.CALLER,
                        "Deletes a database user.",
                        List.of(USER),
                        this::delUser)
                .function(
                        "adduserdb",
                        Evidence.CALLER,
                        "Lets a user do these things on a database.",
                        List.of(
                                DB,
                                USER,
                                Parameter.required(
                                        "privileges",
                                        "all, or words joined by blanks, e.g. SELECT INSERT")),
                        this::addUserDb)
                .function(
                        "deluserdb",
                        Evidence.CALLER,
                        "Takes all privileges on a database from a user.",
                        List.of(DB, USER),
                        this::delUserDb)
                .function(
                        "number_of_dbs",
                        Evidence.CALLER,
                        "Counts the databases.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        String.valueOf(state.databases().of(own(call)).size())))
                .functions();
    }

    private ApiResult addDb(ApiCall call) {
        String name = name(call, 0, "database");
        state.databases().create(own(call), name);
        return ApiResult.of("Added the database “" + name + "”.");
    }

    private ApiResult delDb(ApiCall call) {
        String name = name(call, 0, "database");
        state.databases().delete(own(call), name);
        return ApiResult.of("Deleted the database “" + name + "”.");
    }

    private ApiResult addUser(ApiCall call) {
        String name = name(call, 0, "user");
        state.users().create(own(call), name, given(call, 1, "password"));
        return ApiResult.of("Added the user “" + name + "”.");
    }

    private ApiResult delUser(ApiCall call) {
        String name = name(call, 0, "user");
        state.users().delete(own(call), name);
        return ApiResult.of("Deleted the user “" + name + "”.");
    }

    private ApiResult addUserDb(ApiCall call) {
        String database = name(call, 0, "database");
        String user = name(call, 1, "user");
        state.grants()
                .set(
                        own(call),
                        database,
                        user,
                        Privileges.parseWords(given(call, 2, "list of privileges")));
        return ApiResult.of("Added the user “" + user + "” to the database “" + database + "”.");
    }

    private ApiResult delUserDb(ApiCall call) {
        String database = name(call, 0, "database");
        String user = name(call, 1, "user");
        state.grants().revoke(own(call), database, user);
        return ApiResult.of("Took the user “" + user + "” from the database “" + database + "”.");
    }

    private static String name(ApiCall call, int index, String what) {
        return DatabaseNames.prefixed(own(call), given(call, index, what).strip());
    }

    private static String given(ApiCall call, int index, String what) {
        return call.arguments()
                .text(index)
                .filter(text -> !text.isBlank())
                .orElseThrow(
                        () ->
                                new RuleException(
                                        call.name()
                                                + " needs the "
                                                + what
                                                + " as argument "
                                                + (index + 1)
                                                + "."));
    }
}
