package org.livebridge.modules.statistics;

import java.util.List;
import org.livebridge.account.Accounts;
import org.livebridge.account.database.Databases;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.login.LastLogin;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.preference.Preferences;
import org.livebridge.account.statistics.Counters;
import org.livebridge.account.statistics.Traffic;
import org.livebridge.account.statistics.Visits;
import org.livebridge.api.ApiModule;

/** Makes the modules of statistics, which share what they measure. */
public final class StatisticsModules {
    private StatisticsModules() {}

    /** The modules over these services. */
    public static List<ApiModule> of(
            Accounts accounts,
            Plans plans,
            Databases mysql,
            HomeFiles files,
            DiskUse disk,
            Preferences preferences,
            Traffic traffic,
            Counters counters,
            LastLogin logins) {
        Usage usage = new Usage(counters, traffic, disk, mysql, plans);
        return List.of(
                new StatsBar(usage, new AccountFacts(accounts, plans, mysql)),
                new Stats(traffic, new Visits(files)),
                new Bandwidth(traffic),
                new Server(accounts, usage, disk, files, logins),
                new Logs(files, preferences));
    }
}
