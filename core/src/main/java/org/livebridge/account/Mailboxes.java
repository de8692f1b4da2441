package org.livebridge.account;

import java.util.List;
import java.util.Optional;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The Webmail addresses of the accounts. */
public final class Mailboxes {
    private static final int LIMIT = 10_000;

    private final Database database;

    /** The mailboxes in {@code database}. */
    public Mailboxes(Database database) {
        this.database = database;
    }

    /** The account's addresses by name. */
    public List<String> of(String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT address FROM mailbox WHERE account = ? ORDER BY address",
                                row -> row.getString(1),
                                account));
    }

    /** The account that a mailbox belongs to. */
    public Optional<String> ownerOf(String address) {
        return database.read(
                sql ->
                        sql.first(
                                "SELECT account FROM mailbox WHERE address = ?",
                                row -> row.getString(1),
                                address));
    }

    /**
     * Makes a mailbox.
     *
     * @param local the part before the at sign
     * @param quotaMegabytes 0 for no limit
     */
    public String add(
            String account, String local, String domain, String password, int quotaMegabytes) {
        String host = Names.domain(domain);
        String address = Names.localPart(local) + "@" + host;
        if (password.isEmpty()) {
            throw new RuleException("A mailbox needs a password.");
        }
        String hash = Secrets.hash(password);
        database.write(
                sql -> {
                    if (Domains.ownerOf(sql, host).filter(account::equals).isEmpty()) {
                        throw new RuleException("You do not own the domain “" + host + "”.");
                    }
                    if (exists(sql, account, address)) {
                        throw new RuleException("The account " + address + " already exists!");
                    }
                    if (count(sql, account) >= LIMIT) {
                        throw new RuleException("An account has " + LIMIT + " mailboxes at most.");
                    }
                    return sql.update(
                            "INSERT INTO mailbox (address, account, domain, password, quota_mb)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            address,
                            account,
                            host,
                            hash,
                            quotaMegabytes);
                });
        return address;
    }

    /** Deletes a mailbox with its questions, trusted addresses and named values. */
    public void delete(String account, String address) {
        String clean = Names.clean(address);
        database.write(
                sql -> {
                    if (sql.update(
                                    "DELETE FROM mailbox WHERE address = ? AND account = ?",
                                    clean,
                                    account)
                            == 0) {
                        throw unknown(clean);
                    }
                    sql.update("DELETE FROM security_question WHERE login = ?", clean);
                    sql.update("DELETE FROM questions_due WHERE login = ?", clean);
                    sql.update("DELETE FROM trusted_address WHERE login = ?", clean);
                    return sql.update("DELETE FROM nvdata WHERE login = ?", clean);
                });
    }

    /** Sets a mailbox's password. */
    public void password(String account, String address, String password) {
        if (password.isEmpty()) {
            throw new RuleException("A mailbox needs a password.");
        }
        String clean = Names.clean(address);
        String hash = Secrets.hash(password);
        int changed =
                database.write(
                        sql ->
                                sql.update(
                                        "UPDATE mailbox SET password = ? WHERE address = ? AND"
                                                + " account = ?",
                                        hash,
                                        clean,
                                        account));
        if (changed == 0) {
            throw unknown(clean);
        }
    }

    private static RuleException unknown(String address) {
        return new RuleException("The account " + address + " does not exist.");
    }

    private static boolean exists(Sql sql, String account, String address) {
        return sql.first(
                        "SELECT 1 FROM mailbox WHERE address = ? AND account = ?",
                        row -> 1,
                        address,
                        account)
                .isPresent();
    }

    private static int count(Sql sql, String account) {
        return sql.first(
                        "SELECT count(*) FROM mailbox WHERE account = ?",
                        row -> row.getInt(1),
                        account)
                .orElse(0);
    }
}
