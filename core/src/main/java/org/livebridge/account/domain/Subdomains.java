package org.livebridge.account.domain;

import java.util.List;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.HostRecords;
import org.livebridge.account.plan.Limit;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Subdomains: a label under one of the account's domains, with a folder of its own. */
public final class Subdomains {
    private final Database database;
    private final Homes homes;

    /** The subdomains in {@code database}, whose folders lie in {@code homes}. */
    public Subdomains(Database database, Homes homes) {
        this.database = database;
        this.homes = homes;
    }

    /** The account's subdomains by name. */
    public List<Domain> of(String account) {
        return database.read(sql -> Domains.of(sql, account)).stream()
                .filter(domain -> domain.kind().equals("sub"))
                .toList();
    }

    /**
     * Adds a subdomain, its folder and its address records.
     *
     * @param folder where its pages lie; empty for public_html/label
     */
    public Domain add(String account, String label, String rootdomain, String folder) {
        return database.write(
                sql -> {
                    DomainRegister.room(sql, account, "sub", Limit.MAXSUB);
                    return add(sql, account, label, rootdomain, folder);
                });
    }

    Domain add(Sql sql, String account, String label, String rootdomain, String folder) {
        String root = DomainNames.domain(rootdomain);
        String clean = DomainNames.label(label, root);
        Domain above = Domains.owned(sql, account, root);
        if (above.kind().equals("sub")) {
            throw new RuleException(
                    "“"
                            + root
                            + "” is a subdomain itself; give “"
                            + clean
                            + "."
                            + above.subdomain()
                            + "” under “"
                            + above.rootdomain()
                            + "”.");
        }
        String name = clean + "." + root;
        if (Domains.find(sql, name).isPresent()) {
            throw new RuleException("The subdomain, " + name + ", already exists.");
        }
        String docroot =
                DocumentRoots.relative(
                        account,
                        folder.isEmpty()
                                ? "public_html/" + clean.replace("*", "_wildcard_")
                                : folder);
        Domain domain = new Domain(name, account, "sub", docroot, clean, root);
        DomainRegister.add(sql, domain);
        HostRecords.add(sql, root, name);
        DocumentRoots.make(homes.of(account), docroot);
        return domain;
    }

    /**
     * Removes a subdomain and its records; the folder stays.
     *
     * @param name its full name
     */
    public String remove(String account, String name) {
        return database.write(
                sql -> {
                    Domain domain = owned(sql, account, name);
                    sql.first(
                                    "SELECT name FROM domain WHERE kind = 'addon' AND subdomain = ?"
                                            + " AND rootdomain = ?",
                                    row -> row.getString(1),
                                    domain.subdomain(),
                                    domain.rootdomain())
                            .ifPresent(
                                    addon -> {
                                        throw new RuleException(
                                                "“"
                                                        + domain.name()
                                                        + "” carries the addon domain “"
                                                        + addon
                                                        + "”; remove that first.");
                                    });
                    remove(sql, domain);
                    return domain.name();
                });
    }

    static void remove(Sql sql, Domain domain) {
        DomainRegister.remove(sql, domain);
        HostRecords.remove(sql, domain.rootdomain(), domain.name());
    }

    /** Gives a subdomain, and the addon domain on it, another folder. */
    public Domain changeRoot(String account, String label, String rootdomain, String folder) {
        return database.write(
                sql -> {
                    Domain domain = owned(sql, account, label + "." + rootdomain);
                    String docroot = DocumentRoots.relative(account, folder);
                    sql.update(
                            "UPDATE domain SET docroot = ? WHERE account = ? AND subdomain = ? AND"
                                    + " rootdomain = ?",
                            docroot,
                            account,
                            domain.subdomain(),
                            domain.rootdomain());
                    DocumentRoots.make(homes.of(account), docroot);
                    return Domains.owned(sql, account, domain.name());
                });
    }

    /** The account's subdomain of that full name; {@code label_root} is understood, too. */
    static Domain owned(Sql sql, String account, String name) {
        String clean = Names.clean(name);
        return Domains.of(sql, account).stream()
                .filter(domain -> domain.kind().equals("sub"))
                .filter(domain -> domain.name().equals(clean) || domain.key().equals(clean))
                .findFirst()
                .orElseThrow(
                        () -> new RuleException("The subdomain, " + clean + ", does not exist."));
    }
}
