package org.livebridge.account.domain;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.web.FtpAccounts;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Addon domains: a domain of its own that stands on a subdomain of the main one. */
public final class AddonDomains {
    /** No password has this hash. */
    private static final String LOCKED = "AAAAAAAAAAA$";

    private final Database database;
    private final Subdomains subdomains;

    /** The addon domains in {@code database}, on {@code subdomains}. */
    public AddonDomains(Database database, Subdomains subdomains) {
        this.database = database;
        this.subdomains = subdomains;
    }

    /** The account's addon domains by name. */
    public List<Domain> of(String account) {
        return database.read(sql -> Domains.of(sql, account)).stream()
                .filter(domain -> domain.kind().equals("addon"))
                .toList();
    }

    /**
     * Adds an addon domain with its zone, and its subdomain where that is not there yet
     * (functions.md 3); all or nothing.
     *
     * @param password of the FTP account that is named after the label; empty for one that nobody
     *     can use before a password is set
     * @param folder where its pages lie; empty for public_html/label, or the subdomain's own
     */
    public Domain add(
            String account, String newDomain, String label, String folder, String password) {
        String name = DomainNames.fresh(newDomain);
        String hash = password.isEmpty() ? LOCKED : Secrets.hash(password);
        return database.write(
                sql -> {
                    if (Domains.find(sql, name).isPresent()) {
                        throw new RuleException("The domain “" + name + "” already exists.");
                    }
                    DomainRegister.free(sql, account, name);
                    Domain main = Domains.main(sql, account);
                    String root = main.name();
                    if (root.endsWith("." + name)) {
                        throw new RuleException(
                                "The main domain “"
                                        + root
                                        + "” lies under “"
                                        + name
                                        + "”, which therefore cannot be an addon domain.");
                    }
                    String clean = DomainNames.label(bare(label, root), root);
                    Optional<Domain> there = Domains.find(sql, clean + "." + root);
                    Domain below =
                            there.isPresent()
                                    ? Subdomains.owned(sql, account, clean + "." + root)
                                    : subdomains.add(sql, account, clean, root, folder);
                    Domain addon = on(sql, account, name, below);
                    FtpAccounts.of(sql, addon, hash);
                    return addon;
                });
    }

    static Domain on(Sql sql, String account, String name, Domain below) {
        Domain addon =
                new Domain(
                        name,
                        account,
                        "addon",
                        below.docroot(),
                        below.subdomain(),
                        below.rootdomain());
        DomainRegister.room(sql, account, "addon", Limit.MAXADDON);
        DomainRegister.add(sql, addon);
        return addon;
    }

    /**
     * Removes an addon domain; its subdomain goes too unless another addon domain stands on it, and
     * files stay.
     *
     * @param key the subdomain as {@code label_root}, or its label; empty for whichever it is
     */
    public Domain remove(String account, String domain, String key) {
        return database.write(
                sql -> {
                    Domain addon = owned(sql, account, domain, key);
                    DomainRegister.remove(sql, addon);
                    FtpAccounts.gone(sql, addon);
                    boolean alone =
                            Domains.of(sql, account).stream()
                                    .noneMatch(
                                            other ->
                                                    other.kind().equals("addon")
                                                            && other.key().equals(addon.key()));
                    if (alone) {
                        Domains.find(sql, addon.fullSubdomain())
                                .ifPresent(below -> Subdomains.remove(sql, below));
                    }
                    return addon;
                });
    }

    static Domain owned(Sql sql, String account, String domain, String key) {
        String name = DomainNames.domain(domain);
        Domain addon =
                Domains.find(sql, name)
                        .filter(found -> found.account().equals(account))
                        .filter(found -> found.kind().equals("addon"))
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "The domain “"
                                                        + name
                                                        + "” is not an addon domain of yours."));
        if (!key.isEmpty()
                && !List.of(addon.key(), addon.fullSubdomain(), addon.subdomain()).contains(key)) {
            throw new RuleException(
                    "“" + name + "” stands on “" + addon.key() + "”, not on “" + key + "”.");
        }
        return addon;
    }

    private static String bare(String label, String root) {
        String clean = label.strip();
        return clean.endsWith("." + root)
                ? clean.substring(0, clean.length() - root.length() - 1)
                : clean;
    }
}
