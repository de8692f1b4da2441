package org.livebridge.account.statistics;

import java.util.Map;
import org.livebridge.store.Database;

/** How many things of a kind an account has. Thread-safe. */
public final class Counters {
    private static final Map<String, String> QUERIES =
            Map.ofEntries(
                    Map.entry("addondomains", "domain WHERE kind = 'addon' AND account = ?"),
                    Map.entry("parkeddomains", "domain WHERE kind = 'parked' AND account = ?"),
                    Map.entry("subdomains", "domain WHERE kind = 'sub' AND account = ?"),
                    Map.entry("emailaccounts", "mailbox WHERE account = ?"),
                    Map.entry("emailforwarders", "forwarder WHERE account = ?"),
                    Map.entry("autoresponders", "autoresponder WHERE account = ?"),
                    Map.entry("emailfilters", "mail_filter WHERE account = ?"),
                    Map.entry("mailinglists", "mailing_list WHERE account = ?"),
                    Map.entry("ftpaccounts", "ftp_account WHERE account = ?"),
                    Map.entry("sqldatabases", "sql_database WHERE account = ?"),
                    Map.entry(
                            "mysqldatabases",
                            "sql_database WHERE engine = 'mysql' AND account = ?"),
                    Map.entry(
                            "postgresdatabases",
                            "sql_database WHERE engine = 'postgresql' AND account = ?"));

    private final Database store;

    /** The counters over {@code store}. */
    public Counters(Database store) {
        this.store = store;
    }

    /** Whether there is a counter of that name. */
    public static boolean knows(String name) {
        return QUERIES.containsKey(name);
    }

    /** How many the account has. */
    public long count(String account, String name) {
        String query = QUERIES.get(name);
        if (query == null) {
            throw new IllegalArgumentException("There is no counter " + name);
        }
        return store.read(
                sql ->
                        sql.first("SELECT count(*) FROM " + query, row -> row.getLong(1), account)
                                .orElse(0L));
    }
}
