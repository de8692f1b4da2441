package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.MysqlFe.password;

import java.util.List;
import java.util.function.Consumer;
import org.livebridge.account.database.DatabaseNames;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Engine;
import org.livebridge.account.database.Privileges;
import org.livebridge.account.database.RemoteHosts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** UAPI {@code Mysql}: a change answers null, as documented (UAPI specification 11.138). */
public final class MysqlUapi implements ApiModule {
    private static final Parameter DATABASE =
            Parameter.required("name", "the database, account prefix included");
    private static final Parameter USER =
            Parameter.required("name", "the database user, account prefix included");
    private static final Parameter PASSWORD = Parameter.secret("password", "the user's password");
    private static final List<Parameter> BOTH =
            List.of(
                    Parameter.required("user", "the database user"),
                    Parameter.required("database", "the database"));
    private static final List<Parameter> RENAME =
            List.of(
                    Parameter.required("oldname", "the present name"),
                    Parameter.required("newname", "the new name"));
    private static final Parameter HOST =
            Parameter.required("host", "a host name or address; % stands for any text");
    private static final String NO_TABLES =
            "No MySQL server is attached, so a database has no tables to look at;"
                    + " start LiveBridge with --mysql.";

    private final DatabaseState state;
    private final RemoteHosts hosts;

    /** The module over what a MySQL server holds. */
    public MysqlUapi(DatabaseState state, RemoteHosts hosts) {
        this.state = state;
        this.hosts = hosts;
    }

    record DatabaseRow(String database, long disk_usage, List<String> users) {}

    record UserRow(String user, String shortuser, List<String> databases) {}

    record Restrictions(int max_database_name_length, int max_username_length, String prefix) {}

    record Located(int is_remote, String remote_host) {}

    record Server(String host, int is_remote, String version) {}

    @Override
    public List<ApiFunction> functions() {
        return lists(changes(declaration())).functions();
    }

    private static Declaration declaration() {
        return new Declaration(ApiFamily.UAPI, "Mysql", "UAPI 11.138; scripts-in-the-wild.md")
                .role("MySQL")
                .feature("mysql");
    }

    private Declaration changes(Declaration all) {
        return all.function(
                        "create_database",
                        Evidence.CALLER,
                        "Makes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().create(own(call), text(call, "name"))))
                .function(
                        "delete_database",
                        Evidence.CALLER,
                        "Deletes a database.",
                        List.of(DATABASE),
                        change(call -> state.databases().delete(own(call), text(call, "name"))))
                .function(
                        "rename_database",
                        Evidence.DOCUMENTED,
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
                        "create_user",
                        Evidence.CALLER,
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
                        Evidence.CALLER,
                        "Deletes a database user.",
                        List.of(USER),
                        change(call -> state.users().delete(own(call), text(call, "name"))))
                .function(
                        "rename_user",
                        Evidence.DOCUMENTED,
                        "Renames a database user; grants stay.",
                        RENAME,
                        change(
                                call ->
                                        state.users()
                                                .rename(
                                                        own(call),
                                                        text(call, "oldname"),
                                                        text(call, "newname"))))
                .function(
                        "set_password",
                        Evidence.DOCUMENTED,
                        "Changes a database user's password.",
                        List.of(Parameter.required("user", "the database user"), PASSWORD),
                        change(
                                call ->
                                        state.users()
                                                .password(
                                                        own(call),
                                                        text(call, "user"),
                                                        password(call))))
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
                        change(
                                call ->
                                        state.grants()
                                                .revoke(
                                                        own(call),
                                                        text(call, "database"),
                                                        text(call, "user"))))
                .function(
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
                        "update_privileges",
                        Evidence.DOCUMENTED,
                        "Brings the server's grants up to date; here they always are.",
                        List.of(),
                        change(MysqlFe::own));
    }

    private Declaration lists(Declaration all) {
        return all.function(
                        "list_databases",
                        Evidence.DOCUMENTED,
                        "Lists the databases with size and users.",
                        List.of(),
                        this::databases)
                .function(
                        "list_users",
                        Evidence.DOCUMENTED,
                        "Lists the database users with their databases.",
                        List.of(),
                        this::users)
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
                                                        text(call, "user"))))
                .function(
                        "get_restrictions",
                        Evidence.DOCUMENTED,
                        "Tells the prefix and the longest names.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        new Restrictions(
                                                Engine.MYSQL.longestDatabase(),
                                                Engine.MYSQL.longestUser(),
                                                DatabaseNames.prefix(own(call)))))
                .function(
                        "get_host_notes",
                        Evidence.DOCUMENTED,
                        "Gives the notes beside the remote hosts, by host.",
                        List.of(),
                        call -> ApiResult.of(hosts.of(own(call))))
                .function(
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
                        call -> ApiResult.of(new Located(0, "localhost")))
                .refused("check_database", "Checks a database's tables.", NO_TABLES)
                .refused("repair_database", "Repairs a database's tables.", NO_TABLES)
                .refused("dump_database_schema", "Prints a database's schema.", NO_TABLES)
                .refused("list_routines", "Lists a database's routines.", NO_TABLES)
                .refused("backup_database", "Writes a dump of a database.", NO_TABLES);
    }

    private ApiResult databases(ApiCall call) {
        return ApiResult.of(
                new DatabaseRows(state)
                        .databases(own(call)).stream()
                                .map(
                                        row ->
                                                new DatabaseRow(
                                                        row.db(),
                                                        row.size(),
                                                        row.userlist().stream()
                                                                .map(DatabaseRows.Pair::user)
                                                                .toList()))
                                .toList());
    }

    private ApiResult users(ApiCall call) {
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

    static ApiHandler change(Consumer<ApiCall> work) {
        return call -> {
            work.accept(call);
            return ApiResult.of(null);
        };
    }
}
