package org.livebridge.modules.database;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.database.MysqlFe.DB;
import static org.livebridge.modules.database.MysqlFe.USER;
import static org.livebridge.modules.database.MysqlFe.own;
import static org.livebridge.modules.database.MysqlFe.user;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livebridge.account.RuleException;
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
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.database.DatabaseRows.DatabaseRow;
import org.livebridge.modules.database.DatabaseRows.Pair;

/** API 2 {@code MysqlFE}, the functions that list (functions.md 5). */
public final class MysqlFeLists implements ApiModule {
    private static final Parameter REGEX =
            Parameter.optional("regex", "keeps the databases whose names it finds");

    private final DatabaseState state;
    private final RemoteHosts hosts;
    private final DatabaseRows rows;

    /** The module over what a MySQL server holds. */
    public MysqlFeLists(DatabaseState state, RemoteHosts hosts) {
        this.state = state;
        this.hosts = hosts;
        this.rows = new DatabaseRows(state);
    }

    record HostRow(String host, String uri_host) {}

    record UserName(String user) {}

    record PrivilegeRow(String privilege) {}

    record InfoRow(
            String db,
            long size,
            String sizemeg,
            int usercount,
            List<Pair> userlist,
            Map<String, List<String>> access) {}

    record UserDatabases(String user, List<String> dbs) {}

    record BackupRow(String db) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "MysqlFE", "functions.md 5")
                .role("MySQL")
                .remark(state.remark())
                .feature("mysql")
                .function(
                        "listdbs",
                        Evidence.PROPOSED,
                        "Lists the databases with their users.",
                        List.of(REGEX),
                        call -> ApiResult.of(matching(call)))
                .function(
                        "listdbsbackup",
                        Evidence.PROPOSED,
                        "Lists the databases that a backup holds.",
                        List.of(REGEX),
                        call ->
                                ApiResult.of(
                                        matching(call).stream()
                                                .map(row -> new BackupRow(row.db()))
                                                .toList()))
                .function(
                        "listusers",
                        Evidence.DOCUMENTED,
                        "Lists the database users with their databases.",
                        List.of(),
                        call -> ApiResult.of(rows.users(own(call))))
                .function(
                        "getalldbusersanddbs",
                        Evidence.PROPOSED,
                        "Lists the database users with the names of their databases.",
                        List.of(),
                        this::usersAndDatabases)
                .function(
                        "getalldbsinfo",
                        Evidence.CALLER,
                        "Lists the databases with their users and what those may do.",
                        List.of(),
                        this::info)
                .function(
                        "getdbusers",
                        Evidence.PROPOSED,
                        "Lists all database users, or those of one database.",
                        List.of(Parameter.optional("db", "the database")),
                        this::users)
                .function(
                        "listusersindb",
                        Evidence.PROPOSED,
                        "Lists the users of one database.",
                        List.of(DB),
                        call -> ApiResult.of(usersIn(call, text(call, "db"))))
                .function(
                        "dbuserexists",
                        Evidence.CALLER,
                        "Tells whether a database user exists, by a bare 1 or 0.",
                        List.of(USER),
                        call -> ApiResult.row(state.users().exists(own(call), user(call)) ? 1 : 0))
                .function(
                        "getdbuserprivileges",
                        Evidence.PROPOSED,
                        "Lists what a user may do on a database.",
                        List.of(DB, USER),
                        call ->
                                ApiResult.of(
                                        privileges(
                                                state.grants()
                                                        .find(
                                                                own(call),
                                                                text(call, "db"),
                                                                user(call)))))
                .function(
                        "getmysqlprivileges",
                        Evidence.PROPOSED,
                        "Lists the privileges that the account may grant.",
                        List.of(),
                        call -> ApiResult.of(privileges(Privileges.mysql())))
                .function(
                        "getmysqlserverprivileges",
                        Evidence.PROPOSED,
                        "Lists the privileges that the server knows.",
                        List.of(),
                        call -> ApiResult.of(privileges(Privileges.mysql())))
                .function(
                        "listhosts",
                        Evidence.DOCUMENTED,
                        "Lists the remote hosts that may reach the databases.",
                        List.of(),
                        this::hosts)
                .function(
                        "gethosts",
                        Evidence.PROPOSED,
                        "Lists the remote hosts that may reach the databases.",
                        List.of(),
                        this::hosts)
                .refused(
                        "userdbprivs",
                        "Documented as not working.",
                        "MysqlFE::userdbprivs never worked; call MysqlFE::getdbuserprivileges.")
                .refused(
                        "has_mycnf_for_cpuser",
                        "Whether the account has a valid .my.cnf.",
                        "An account has no MySQL password of its own here, so no .my.cnf either;"
                                + " make a database user.")
                .functions();
    }

    private List<DatabaseRow> matching(ApiCall call) {
        BoundedRegex wanted = new BoundedRegex(call.arguments().text("regex", ""));
        return rows.databases(own(call)).stream().filter(row -> wanted.finds(row.db())).toList();
    }

    private ApiResult usersAndDatabases(ApiCall call) {
        return ApiResult.of(
                rows.users(own(call)).stream()
                        .map(
                                row ->
                                        new UserDatabases(
                                                row.user(),
                                                row.dblist().stream().map(Pair::db).toList()))
                        .toList());
    }

    private ApiResult info(ApiCall call) {
        Map<String, Map<String, List<String>>> access = new TreeMap<>();
        state.grants()
                .of(own(call))
                .forEach(
                        grant ->
                                access.computeIfAbsent(grant.database(), name -> new TreeMap<>())
                                        .put(grant.user(), Privileges.spelt(grant.privileges())));
        return ApiResult.of(
                rows.databases(own(call)).stream()
                        .map(
                                row ->
                                        new InfoRow(
                                                row.db(),
                                                row.size(),
                                                row.sizemeg(),
                                                row.usercount(),
                                                row.userlist(),
                                                access.getOrDefault(row.db(), Map.of())))
                        .toList());
    }

    private ApiResult users(ApiCall call) {
        String database = call.arguments().text("db", "");
        return ApiResult.of(
                database.isEmpty()
                        ? state.users().of(own(call)).stream().map(UserName::new).toList()
                        : usersIn(call, database));
    }

    private List<UserName> usersIn(ApiCall call, String database) {
        return rows.databases(own(call)).stream()
                .filter(row -> row.db().equals(database))
                .findFirst()
                .orElseThrow(
                        () -> new RuleException("The database “" + database + "” does not exist."))
                .userlist()
                .stream()
                .map(pair -> new UserName(pair.user()))
                .toList();
    }

    private static List<PrivilegeRow> privileges(List<String> names) {
        return Privileges.spelt(names).stream().map(PrivilegeRow::new).toList();
    }

    private ApiResult hosts(ApiCall call) {
        return ApiResult.of(
                hosts.of(own(call)).keySet().stream()
                        .map(
                                host ->
                                        new HostRow(
                                                host,
                                                URLEncoder.encode(host, StandardCharsets.UTF_8)))
                        .toList());
    }
}
