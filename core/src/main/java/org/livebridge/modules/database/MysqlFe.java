package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;

import java.util.List;
import java.util.function.Consumer;
import org.livebridge.account.Owner;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Privileges;
import org.livebridge.account.database.RemoteHosts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.ApiModule;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/**
 * API 2 {@code MysqlFE}, the functions that change something (functions.md 5).
 *
 * <p>Their answers were never seen in JSON; callers cope with a scalar. So: {@code [1]}, or {@code
 * [0]} and the error.
 */
public final class MysqlFe implements ApiModule {
    static final Parameter DB = Parameter.required("db", "the database, account prefix included");
    static final Parameter USER =
            Parameter.required("dbuser", "the database user, account prefix included")
                    .also("db_user");
    private static final Parameter PASSWORD = Parameter.secret("password", "the user's password");
    private static final Parameter HOST =
            Parameter.required("host", "a host name or address; % stands for any text");

    private final DatabaseState state;
    private final RemoteHosts hosts;

    /** The module over what a MySQL server holds. */
    public MysqlFe(DatabaseState state, RemoteHosts hosts) {
        this.state = state;
        this.hosts = hosts;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "MysqlFE", "functions.md 5")
                .role("MySQL")
                .remark(state.remark())
                .feature("mysql")
                .function(
                        "createdb",
                        Evidence.CALLER,
                        "Makes a database.",
                        List.of(DB),
                        change(call -> state.databases().create(own(call), text(call, "db"))))
                .function(
                        "deletedb",
                        Evidence.DOCUMENTED,
                        "Deletes a database.",
                        List.of(DB),
                        change(call -> state.databases().delete(own(call), text(call, "db"))))
                .function(
                        "createdbuser",
                        Evidence.CALLER,
                        "Makes a database user.",
                        List.of(USER, PASSWORD),
                        change(call -> state.users().create(own(call), user(call), password(call))))
                .function(
                        "changedbuserpassword",
                        Evidence.DOCUMENTED,
                        "Changes a database user's password.",
                        List.of(USER, PASSWORD),
                        change(
                                call ->
                                        state.users()
                                                .password(own(call), user(call), password(call))))
                .function(
                        "deletedbuser",
                        Evidence.DOCUMENTED,
                        "Deletes a database user.",
                        List.of(USER),
                        change(call -> state.users().delete(own(call), user(call))))
                .function(
                        "setdbuserprivileges",
                        Evidence.CALLER,
                        "Lets a user do exactly these things on a database.",
                        List.of(
                                DB,
                                USER,
                                Parameter.required(
                                        "privileges", "ALL PRIVILEGES, or names joined by commas")),
                        change(
                                call ->
                                        state.grants()
                                                .set(
                                                        own(call),
                                                        text(call, "db"),
                                                        user(call),
                                                        Privileges.parse(
                                                                text(call, "privileges")))))
                .function(
                        "revokedbuserprivileges",
                        Evidence.DOCUMENTED,
                        "Takes all privileges on a database from a user.",
                        List.of(DB, USER),
                        change(
                                call ->
                                        state.grants()
                                                .revoke(own(call), text(call, "db"), user(call))))
                .function(
                        "authorizehost",
                        Evidence.DOCUMENTED,
                        "Lets a remote host reach the databases.",
                        List.of(HOST),
                        change(call -> hosts.add(own(call), text(call, "host"))))
                .function(
                        "deauthorizehost",
                        Evidence.DOCUMENTED,
                        "Shuts a remote host out.",
                        List.of(HOST),
                        change(call -> hosts.remove(own(call), text(call, "host"))))
                .functions();
    }

    private static ApiHandler change(Consumer<ApiCall> work) {
        return call ->
                Outcome.row(
                        () -> {
                            work.accept(call);
                            return 1;
                        },
                        refusal -> 0);
    }

    static String own(ApiCall call) {
        return Owner.account(call.caller());
    }

    static String user(ApiCall call) {
        return text(call, "dbuser");
    }

    /** A password as it was sent: its blanks belong to it. */
    static String password(ApiCall call) {
        text(call, "password");
        return call.arguments().text("password").orElse("");
    }
}
