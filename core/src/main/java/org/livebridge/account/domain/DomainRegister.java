package org.livebridge.account.domain;

import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Sql;

/** Puts domains on the list and takes them off: what all kinds have in common. */
final class DomainRegister {
    private static final int LIMIT = 10_000;

    private DomainRegister() {}

    /**
     * Adds a domain.
     *
     * @throws RuleException when the account holds too many
     */
    static void add(Sql sql, Domain domain) {
        int count =
                sql.first(
                                "SELECT count(*) FROM domain WHERE account = ?",
                                row -> row.getInt(1),
                                domain.account())
                        .orElse(0);
        if (count >= LIMIT) {
            throw new RuleException("An account has " + LIMIT + " domains at most.");
        }
        sql.update(
                "INSERT INTO domain (name, account, kind, docroot, subdomain, rootdomain)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                domain.name(),
                domain.account(),
                domain.kind(),
                domain.docroot(),
                domain.subdomain(),
                domain.rootdomain());
    }

    /**
     * Takes a domain off with all that hangs on it: its zone, its mailboxes.
     *
     * @throws RuleException when subdomains or aliases still stand on it
     */
    static void remove(Sql sql, Domain domain) {
        sql.first(
                        "SELECT name FROM domain WHERE rootdomain = ? AND kind <> 'main' LIMIT 1",
                        row -> row.getString(1),
                        domain.name())
                .ifPresent(
                        name -> {
                            throw new RuleException(
                                    "“"
                                            + domain.name()
                                            + "” is in use: remove “"
                                            + name
                                            + "” first.");
                        });
        sql.update(
                "DELETE FROM domain WHERE name = ? AND account = ?",
                domain.name(),
                domain.account());
    }

    /**
     * Lets the account have one more of that kind. A subdomain that carries an addon domain counts
     * as that only [I].
     */
    static void room(Sql sql, String account, String kind, Limit limit) {
        long used =
                sql.first(
                                "SELECT count(*) FROM domain d WHERE account = ? AND kind = ? AND"
                                        + " NOT (kind = 'sub' AND EXISTS (SELECT 1 FROM domain a WHERE"
                                        + " a.kind = 'addon' AND a.subdomain = d.subdomain AND"
                                        + " a.rootdomain = d.rootdomain))",
                                row -> row.getLong(1),
                                account,
                                kind)
                        .orElse(0L);
        Plans.require(sql, account, limit, used);
    }

    /** Refuses a name under a domain of another account, without telling whose. */
    static void free(Sql sql, String account, String name) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            String above = name.substring(dot + 1);
            if (Domains.ownerOf(sql, above).filter(owner -> !owner.equals(account)).isPresent()) {
                throw new RuleException("“" + above + "” belongs to another account.");
            }
        }
    }
}
