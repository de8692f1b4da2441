package org.livebridge.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The domains of the accounts. */
public final class Domains {
    private static final String SELECT =
            "SELECT name, account, kind, docroot, subdomain, rootdomain FROM domain";

    private final Database database;

    /** The domains in {@code database}. */
    public Domains(Database database) {
        this.database = database;
    }

    /** The account's domains: the main one first, then by name. */
    public List<Domain> of(String account) {
        return database.read(sql -> of(sql, account));
    }

    /** The same inside a transaction. */
    public static List<Domain> of(Sql sql, String account) {
        return sql.list(
                SELECT + " WHERE account = ? ORDER BY kind <> 'main', name",
                Domains::domain,
                account);
    }

    /** The domain of that name, whoever owns it, inside a transaction. */
    public static Optional<Domain> find(Sql sql, String name) {
        return sql.first(SELECT + " WHERE name = ?", Domains::domain, name);
    }

    /** The account's main domain, inside a transaction. */
    public static Domain main(Sql sql, String account) {
        return sql.first(SELECT + " WHERE account = ? AND kind = 'main'", Domains::domain, account)
                .orElseThrow(() -> new RuleException("There is no account “" + account + "”."));
    }

    /**
     * The account's domain of that name, inside a transaction.
     *
     * @throws RuleException when the account has none of that name
     */
    public static Domain owned(Sql sql, String account, String name) {
        return find(sql, name)
                .filter(domain -> domain.account().equals(account))
                .orElseThrow(() -> new RuleException("You do not own the domain “" + name + "”."));
    }

    /** The account that owns {@code domain}, inside a transaction. */
    public static Optional<String> ownerOf(Sql sql, String domain) {
        return sql.first(
                "SELECT account FROM domain WHERE name = ?", row -> row.getString(1), domain);
    }

    private static Domain domain(ResultSet row) throws SQLException {
        return new Domain(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
