package org.livebridge.account.domain;

import java.util.List;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Parked domains, also called aliases: another name for a domain that is there. */
public final class Aliases {
    private final Database database;

    /** The aliases in {@code database}. */
    public Aliases(Database database) {
        this.database = database;
    }

    /** The domains parked on the account's main domain, by name (functions.md 3). */
    public List<Domain> of(String account) {
        return database.read(sql -> Domains.of(sql, account)).stream()
                .filter(domain -> domain.kind().equals("parked"))
                .toList();
    }

    /**
     * Parks a domain.
     *
     * @param topdomain what it is parked on: empty for the main domain; a subdomain, by its full
     *     name or its label, makes an addon domain
     */
    public Domain park(String account, String domain, String topdomain) {
        String name = DomainNames.fresh(domain.strip().replaceFirst("(?i)^www\\.", ""));
        return database.write(
                sql -> {
                    if (Domains.find(sql, name).isPresent()) {
                        throw new RuleException(name + " is already configured.\n");
                    }
                    DomainRegister.free(sql, account, name);
                    Domain top = top(sql, account, topdomain);
                    if (top.kind().equals("sub")) {
                        return AddonDomains.on(sql, account, name, top);
                    }
                    DomainRegister.room(sql, account, "parked", Limit.MAXPARK);
                    Domain parked =
                            new Domain(name, account, "parked", top.docroot(), "", top.name());
                    DomainRegister.add(sql, parked);
                    return parked;
                });
    }

    private static Domain top(Sql sql, String account, String topdomain) {
        Domain main = Domains.main(sql, account);
        if (topdomain.isEmpty()) {
            return main;
        }
        Domain top =
                topdomain.contains(".")
                        ? Domains.owned(sql, account, DomainNames.domain(topdomain))
                        : Subdomains.owned(sql, account, topdomain + "." + main.name());
        if (top.kind().equals("parked")) {
            throw new RuleException("“" + top.name() + "” is parked itself.");
        }
        return top.kind().equals("addon") ? Domains.owned(sql, account, top.fullSubdomain()) : top;
    }

    /**
     * Removes a parked domain, or an addon domain without its subdomain.
     *
     * @param key the subdomain of an addon domain; empty for whichever it is
     */
    public String unpark(String account, String domain, String key) {
        String name = DomainNames.domain(domain);
        return database.write(
                sql -> {
                    Domain found =
                            Domains.find(sql, name)
                                    .filter(own -> own.account().equals(account))
                                    .filter(own -> List.of("parked", "addon").contains(own.kind()))
                                    .orElseThrow(
                                            () ->
                                                    new RuleException(
                                                            "Sorry, you do not control the domain "
                                                                    + name
                                                                    + "\n"));
                    if (found.kind().equals("addon")) {
                        AddonDomains.owned(sql, account, name, key);
                    }
                    DomainRegister.remove(sql, found);
                    return name;
                });
    }
}
