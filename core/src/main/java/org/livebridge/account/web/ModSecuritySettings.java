package org.livebridge.account.web;

import java.util.List;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** Which sites ModSecurity watches; all at first. */
public final class ModSecuritySettings {
    private final Database database;

    /** The settings in {@code database}. */
    public ModSecuritySettings(Database database) {
        this.database = database;
    }

    /**
     * The setting of a site.
     *
     * @param kind {@code main} or {@code sub}: a parked domain is part of the one it is parked on
     */
    public record Site(String domain, String kind, boolean on) {}

    /** The account's sites, the main one first. */
    public List<Site> of(String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT name, kind, modsecurity FROM domain WHERE account = ? AND"
                                        + " kind <> 'parked' ORDER BY kind <> 'main', name",
                                row ->
                                        new Site(
                                                row.getString(1),
                                                row.getString(2).equals("main") ? "main" : "sub",
                                                row.getInt(3) != 0),
                                account));
    }

    /** Turns it on or off for all sites. */
    public List<Site> all(String account, boolean on) {
        database.write(
                sql ->
                        sql.update(
                                "UPDATE domain SET modsecurity = ? WHERE account = ?",
                                on ? 1 : 0,
                                account));
        return of(account);
    }

    /** Turns it on or off for these sites, all or none. */
    public List<Site> set(String account, List<String> sites, boolean on) {
        if (sites.isEmpty()) {
            throw new RuleException("Provide the “domains” argument.");
        }
        List<String> names = sites.stream().map(DomainNames::domain).toList();
        database.write(
                sql -> {
                    for (String name : names) {
                        Domains.owned(sql, account, name);
                        sql.update(
                                "UPDATE domain SET modsecurity = ? WHERE name = ?",
                                on ? 1 : 0,
                                name);
                    }
                    return names;
                });
        return of(account).stream().filter(site -> names.contains(site.domain)).toList();
    }
}
