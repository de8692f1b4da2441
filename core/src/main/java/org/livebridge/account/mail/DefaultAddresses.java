package org.livebridge.account.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.store.Database;

/** Where mail to an unknown address of a domain goes. */
public final class DefaultAddresses {
    /** What a domain begins with (functions.md 2, listdefaultaddresses). */
    public static final String FIRST = ":fail: No Such User Here";

    private final Database database;

    /** The default addresses in {@code database}. */
    public DefaultAddresses(Database database) {
        this.database = database;
    }

    /** The targets of the account's domains, of one when it is given, the main one first. */
    public Map<String, String> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    Map<String, String> targets = new LinkedHashMap<>();
                    sql.list(
                            "SELECT d.name, coalesce(a.target, ?) FROM domain d LEFT JOIN"
                                    + " default_address a ON a.domain = d.name WHERE d.account = ?"
                                    + " AND (? IS NULL OR d.name = ?) ORDER BY d.kind <> 'main',"
                                    + " d.name",
                            row -> targets.put(row.getString(1), row.getString(2)),
                            FIRST,
                            account,
                            host.orElse(null),
                            host.orElse(null));
                    return targets;
                });
    }

    /** The domains whose default address was set, or that have forwarders. */
    public List<String> customised(String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT name FROM domain WHERE account = ? AND (EXISTS (SELECT 1"
                                        + " FROM default_address a WHERE a.domain = name) OR EXISTS"
                                        + " (SELECT 1 FROM forwarder f WHERE f.domain = name))"
                                        + " ORDER BY kind <> 'main', name",
                                row -> row.getString(1),
                                account));
    }

    /** Sets a domain's target. */
    public void set(String account, String domain, String target) {
        database.write(
                sql ->
                        sql.update(
                                "INSERT INTO default_address (domain, account, target) VALUES (?,"
                                        + " ?, ?) ON CONFLICT (domain) DO UPDATE SET target ="
                                        + " excluded.target",
                                Owned.domain(sql, account, domain),
                                account,
                                target));
    }
}
