package org.livebridge.modules.database;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.database.DatabaseNames;
import org.livebridge.account.database.DatabaseState;
import org.livebridge.account.database.Privileges;
import org.livebridge.account.statistics.Presented;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code DBmap}, {@code MysqlOptimizer}, and UAPI's random database with its user. */
public final class DbMap implements ApiModule {
    private final DatabaseState state;

    /** The module over what a MySQL server holds. */
    public DbMap(DatabaseState state) {
        this.state = state;
    }

    record Status(int prefix) {}

    record Version(String version) {}

    record Setup(
            String database,
            String database_user,
            String database_user_password,
            String hostname,
            int port) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "DBmap", "catalogue.tsv")
                        .function(
                                "status",
                                Evidence.PROPOSED,
                                "Tells whether names of databases carry the account prefix: 1.",
                                List.of(),
                                call -> ApiResult.row(new Status(1)))
                        .function(
                                "version",
                                Evidence.PROPOSED,
                                "Gives the version that this server presents itself as.",
                                List.of(),
                                call -> ApiResult.row(new Version(Presented.VERSION)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API2, "MysqlOptimizer", "catalogue.tsv")
                        .refused(
                                "fetch_slow_queries",
                                "Lists slow queries.",
                                "There is no log of slow queries here; ask the MySQL server.")
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Mysql", "UAPI 11.138")
                        .role("MySQL")
                        .remark(state.remark())
                        .feature("mysql")
                        .function(
                                "setup_db_and_user",
                                Evidence.DOCUMENTED,
                                "Makes a database of random name with a user that may do all.",
                                List.of(
                                        Parameter.optional(
                                                "prefix",
                                                "up to 6 letters before the random part")),
                                call ->
                                        ApiResult.of(
                                                setup(
                                                        Owner.account(call.caller()),
                                                        Given.optional(call, "prefix").orElse(""))))
                        .functions());
        return all;
    }

    private Setup setup(String account, String prefix) {
        RandomDatabase made = RandomDatabase.of(DatabaseNames.prefix(account), prefix);
        state.databases().create(account, made.database());
        state.users().create(account, made.user(), made.password());
        state.grants().set(account, made.database(), made.user(), List.of(Privileges.ALL));
        return new Setup(made.database(), made.user(), made.password(), "localhost", 3306);
    }
}
