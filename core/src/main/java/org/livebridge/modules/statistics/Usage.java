package org.livebridge.modules.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.database.Databases;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.statistics.Counters;
import org.livebridge.account.statistics.Traffic;

/** What an account uses and may use, by the names of StatsBar's counters. */
final class Usage {
    private static final Map<String, Item> ITEMS = items();

    private final Counters counters;
    private final Traffic traffic;
    private final DiskUse disk;
    private final Databases mysql;
    private final Plans plans;

    Usage(Counters counters, Traffic traffic, DiskUse disk, Databases mysql, Plans plans) {
        this.counters = counters;
        this.traffic = traffic;
        this.disk = disk;
        this.mysql = mysql;
        this.plans = plans;
    }

    /**
     * A counter.
     *
     * @param bytes whether it counts bytes, else things
     * @param limit what limits it; empty for nothing
     */
    record Item(
            String name,
            String label,
            String module,
            String feature,
            boolean bytes,
            Optional<Limit> limit) {}

    /** How much is used; bytes or things; the most in the same unit. */
    record Amount(long used, OptionalLong most) {

        /** How many hundredths of what is allowed are used. */
        int percent() {
            long allowed = most.orElse(0);
            return allowed == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * used / allowed));
        }

        boolean isMaxed() {
            return most.isPresent() && used >= most.getAsLong();
        }
    }

    static Map<String, Item> known() {
        return ITEMS;
    }

    Amount of(String account, Item item) {
        return new Amount(used(account, item.name()), most(account, item));
    }

    private long used(String account, String name) {
        if (Counters.knows(name)) {
            return counters.count(account, name);
        }
        return switch (name) {
            case "diskusage" -> disk.of(account).bytes();
            case "fileusage" -> disk.of(account).files();
            case "bandwidthusage" -> traffic.thisMonth(account);
            case "mysqldiskusage", "cachedmysqldiskusage" ->
                    mysql.of(account).stream().mapToLong(mysql::bytes).sum();
            default -> 0;
        };
    }

    private OptionalLong most(String account, Item item) {
        OptionalLong limit =
                item.limit().map(one -> plans.limit(account, one)).orElse(OptionalLong.empty());
        return limit.isPresent() && item.bytes() ? OptionalLong.of(limit.getAsLong() << 20) : limit;
    }

    private static Map<String, Item> items() {
        Map<String, Item> all = new LinkedHashMap<>();
        bytes(all, "diskusage", "Disk Space Usage", "Quota", Limit.QUOTA);
        bytes(all, "bandwidthusage", "Monthly Bandwidth Transfer", "Stats", Limit.BWLIMIT);
        things(all, "fileusage", "File Usage", "Quota", "", null);
        things(all, "addondomains", "Addon Domains", "AddonDomain", "addondomains", Limit.MAXADDON);
        things(all, "subdomains", "Subdomains", "SubDomain", "subdomains", Limit.MAXSUB);
        things(all, "parkeddomains", "Aliases", "Park", "parkeddomains", Limit.MAXPARK);
        things(all, "emailaccounts", "Email Accounts", "Email", "popaccts", Limit.MAXPOP);
        things(all, "emailforwarders", "Email Forwarders", "Email", "forwarders", null);
        things(all, "autoresponders", "Autoresponders", "Email", "autoresponders", null);
        things(all, "emailfilters", "Email Filters", "Email", "blockers", null);
        things(all, "mailinglists", "Mailing Lists", "Email", "lists", Limit.MAXLST);
        things(all, "ftpaccounts", "FTP Accounts", "Ftp", "ftpaccts", Limit.MAXFTP);
        things(all, "sqldatabases", "SQL Databases", "Mysql", "mysql", Limit.MAXSQL);
        things(all, "mysqldatabases", "MySQL Databases", "Mysql", "mysql", Limit.MAXSQL);
        things(
                all,
                "postgresdatabases",
                "PostgreSQL Databases",
                "Postgres",
                "postgres",
                Limit.MAXSQL);
        bytes(all, "mysqldiskusage", "MySQL Disk Usage", "Mysql", null);
        bytes(all, "cachedmysqldiskusage", "MySQL Disk Usage", "Mysql", null);
        bytes(all, "postgresdiskusage", "PostgreSQL Disk Usage", "Postgres", null);
        return all;
    }

    private static void bytes(
            Map<String, Item> all,
            String name,
            String label,
            String module,
            @Nullable Limit limit) {
        all.put(name, new Item(name, label, module, "", true, Optional.ofNullable(limit)));
    }

    private static void things(
            Map<String, Item> all,
            String name,
            String label,
            String module,
            String feature,
            @Nullable Limit limit) {
        all.put(name, new Item(name, label, module, feature, false, Optional.ofNullable(limit)));
    }
}
