package org.livebridge.account.mail;

import java.util.Optional;
import org.livebridge.account.Domains;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Sql;

/** What an account must own before its mail may be touched, checked inside a transaction. */
final class Owned {
    private Owned() {}

    /** The clean name of a domain of the account. */
    static String domain(Sql sql, String account, String name) {
        String clean = Names.domain(name);
        if (Domains.ownerOf(sql, clean).filter(account::equals).isEmpty()) {
            throw new RuleException("You do not own the domain “" + clean + "”.");
        }
        return clean;
    }

    /** The clean name of a domain of the account when one is given. */
    static Optional<String> domain(Sql sql, String account, Optional<String> name) {
        return name.map(given -> domain(sql, account, given));
    }

    /** Checks that the mailbox exists and is the account's. */
    static void mailbox(Sql sql, String account, String address) {
        if (sql.first(
                        "SELECT 1 FROM mailbox WHERE address = ? AND account = ?",
                        row -> 1,
                        address,
                        account)
                .isEmpty()) {
            throw unknown(address);
        }
    }

    static RuleException unknown(String address) {
        return new RuleException("The account " + address + " does not exist.");
    }

    /** Refuses one more row of a kind of which an account may have so many. */
    static void room(Sql sql, String query, String account, int limit, String kind) {
        if (count(sql, query, account) >= limit) {
            throw new RuleException("An account has " + limit + " " + kind + " at most.");
        }
    }

    /** The same, and no more than the account's package allows. */
    static void room(Sql sql, String query, String account, int limit, String kind, Limit plan) {
        room(sql, query, account, limit, kind);
        Plans.require(sql, account, plan, count(sql, query, account));
    }

    private static int count(Sql sql, String query, String account) {
        return sql.first(query, row -> row.getInt(1), account).orElse(0);
    }
}
