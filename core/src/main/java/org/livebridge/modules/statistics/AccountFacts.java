package org.livebridge.modules.statistics;

import java.util.Locale;
import java.util.Optional;
import org.livebridge.account.Account;
import org.livebridge.account.Accounts;
import org.livebridge.account.database.Databases;
import org.livebridge.account.plan.Plans;
import org.livebridge.account.statistics.Presented;

/** The facts that StatsBar gives as texts. What there is none of, such as Apache, is left out. */
final class AccountFacts {
    private final Accounts accounts;
    private final Plans plans;
    private final Databases mysql;

    AccountFacts(Accounts accounts, Plans plans, Databases mysql) {
        this.accounts = accounts;
        this.plans = plans;
        this.mysql = mysql;
    }

    /** A fact with the words that stand before it. */
    record Fact(String label, String value) {}

    Optional<Fact> find(String account, String name) {
        Account found = accounts.find(account).orElseThrow();
        return switch (name) {
            case "theme" -> of("Theme", found.theme());
            case "hostingpackage" -> of("Hosting Package", plans.of(account).name());
            case "hostname" -> of("Hostname", Presented.HOSTNAME);
            case "shorthostname" -> of("Server Name", Presented.HOSTNAME);
            case "sharedip" -> of("Shared IP Address", Presented.ADDRESS);
            case "dedicatedip" -> of("Dedicated IP Address", "");
            case "localip" -> of("Local IP Address", Presented.ADDRESS);
            case "cpanelversion" -> of("cPanel Version", Presented.VERSION);
            case "cpanelbuild" -> of("cPanel Build", Presented.BUILD);
            case "cpanelrevision" -> of("cPanel Revision", Presented.BUILD);
            case "operatingsystem" ->
                    of("Operating System", system("os.name").toLowerCase(Locale.ROOT));
            case "kernelversion" -> of("Kernel Version", system("os.version"));
            case "machinetype" -> of("Architecture", system("os.arch"));
            case "mysqlversion" ->
                    mysql.server().attached()
                            ? of("MySQL Version", mysql.server().version())
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> of(String label, String value) {
        return Optional.of(new Fact(label, value));
    }

    private static String system(String property) {
        return System.getProperty(property, "");
    }
}
