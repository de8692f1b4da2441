package org.livebridge.account;

import java.util.List;
import java.util.Optional;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The domains of the accounts. */
public final class Domains {
    private final Database database;

    /** The domains in {@code database}. */
    public Domains(Database database) {
        this.database = database;
    }

    /** The account's domains: the main one first, then by name. */
    public List<Domain> of(String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT name, account, kind, docroot FROM domain WHERE account = ?"
                                        + " ORDER BY kind <> 'main', name",
                                row ->
                                        new Domain(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)),
                                account));
    }

    /** The account that owns {@code domain}, inside a transaction. */
    public static Optional<String> ownerOf(Sql sql, String domain) {
        return sql.first(
                "SELECT account FROM domain WHERE name = ?", row -> row.getString(1), domain);
    }
}
