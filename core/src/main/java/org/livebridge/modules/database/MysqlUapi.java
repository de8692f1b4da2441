package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.SqlUapi.BOTH;
import static org.livebridge.modules.database.SqlUapi.RENAME;
import static org.livebridge.modules.database.SqlUapi.change;

import java.util.List;
import java.util.Set;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Privileges;
import org.livebridge.account.database.RemoteHosts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** UAPI {@code Mysql}: users, what they may do, remote hosts, and the server (UAPI 11.138). */
public final class MysqlUapi implements ApiModule {
    private static final Parameter HOST =
            Parameter.required("host", "a host name or address; % stands for any text");

    private final DatabaseState state;
    private final RemoteHosts hosts;
    private final SqlUapi shared;

    /** The module over what a MySQL server holds. */
    public MysqlUapi(DatabaseState state, RemoteHosts hosts) {
        this.state = state;
        this.hosts = hosts;
        this.shared =
                new SqlUapi(
                        state,
                        Set.of("create_database", "delete_database", "create_user", "delete_user"));
    }

    record UserRow(String user, String shortuser, List<String> databases) {}

    record Located(int is_remote, String remote_host) {}

    record Server(String host, int is_remote, String version) {}

    @Override
    public List<ApiFunction> functions() {
        Declaration all =
                new Declaration(ApiFamily.UAPI, "Mysql", "UAPI 11.138; scripts-in-the-wild.md")
                        .role("MySQL")
                        .remark(state.remark())
                        .feature("mysql");
        return server(hosts(users(shared.declare(all)))).functions();
    }

    private Declaration users(Declaration all) {
        return all.function(
                        "rename_user",
                        Evidence.DOCUMENTED,
                        "Renames a database user; grants stay.",
                        RENAME,
                        change(shared::renameUser))
                .function(
                        "list_users",
                        Evidence.DOCUMENTED,
                        "Lists the database users with their databases.",
                        List.of(),
                        this::list)
                .function(
                        "set_privileges_on_database",
                        Evidence.CALLER,
                        "Lets a user do exactly these things on a database.",
                        List.of(
                                BOTH.get(0),
                                BOTH.get(1),
                                Parameter.required(
                                        "privileges", "ALL PRIVILEGES, or names joined by commas")),
                        change(
                                call ->
                                        state.grants()
                                                .set(
                                                        own(call),
                                                        text(call, "database"),
                                                        text(call, "user"),
                                                        Privileges.parse(
                                                                text(call, "privileges")))))
                .function(
                        "revoke_access_to_database",
                        Evidence.DOCUMENTED,
                        "Takes all privileges on a database from a user.",
                        BOTH,
                        change(shared::revoke))
                .function(
                        "get_privileges_on_database",
                        Evidence.DOCUMENTED,
                        "Lists what a user may do on a database.",
                        BOTH,
                        call ->
                                ApiResult.of(
                                        state.grants()
                                                .find(
                                                        own(call),
                                                        text(call, "database"),
                                                        text(call, "user"))));
    }

    private Declaration hosts(Declaration all) {
        return all.function(
                        "add_host",
                        Evidence.DOCUMENTED,
                        "Lets a remote host reach the databases.",
                        List.of(HOST),
                        change(call -> hosts.add(own(call), text(call, "host"))))
                .function(
                        "delete_host",
                        Evidence.DOCUMENTED,
                        "Shuts a remote host out.",
                        List.of(HOST),
                        change(call -> hosts.remove(own(call), text(call, "host"))))
                .function(
                        "add_host_note",
                        Evidence.DOCUMENTED,
                        "Writes a note beside a remote host.",
                        List.of(HOST, Parameter.optional("note", "the text; empty removes it")),
                        change(
                                call ->
                                        hosts.note(
                                                own(call),
                                                text(call, "host"),
                                                call.arguments().text("note", ""))))
                .function(
                        "get_host_notes",
                        Evidence.DOCUMENTED,
                        "Gives the notes beside the remote hosts, by host.",
                        List.of(),
                        call -> ApiResult.of(hosts.of(own(call))));
    }

    private Declaration server(Declaration all) {
        return all.function(
                        "get_server_information",
                        Evidence.DOCUMENTED,
                        "Names the MySQL server and its version; empty when none is attached.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        new Server(
                                                "localhost",
                                                0,
                                                state.databases().server().version())))
                .function(
                        "locate_server",
                        Evidence.DOCUMENTED,
                        "Names the MySQL server's host.",
                        List.of(),
                        call -> ApiResult.of(new Located(0, "localhost")));
    }

    private ApiResult list(ApiCall call) {
        return ApiResult.of(
                new DatabaseRows(state)
                        .users(own(call)).stream()
                                .map(
                                        row ->
                                                new UserRow(
                                                        row.user(),
                                                        row.shortuser(),
                                                        row.dblist().stream()
                                                                .map(DatabaseRows.Pair::db)
                                                                .toList()))
                                .toList());
    }
}
