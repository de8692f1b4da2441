package org.livebridge.account.mail;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The mailboxes of the accounts, each a Webmail login with a maildir of its own. */
public final class Mailboxes {
    /** The quota of a mailbox that is made without one, in MB (functions.md 2, addpop). */
    public static final long DEFAULT_QUOTA = 250;

    /** The largest quota, in MB. */
    public static final long LARGEST_QUOTA = 1L << 32;

    private static final int LIMIT = 10_000;

    private final Database database;
    private final Maildirs maildirs;

    /** The mailboxes in {@code database}, their mail in {@code homes}. */
    public Mailboxes(Database database, Homes homes) {
        this.database = database;
        this.maildirs = new Maildirs(homes);
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
     * Makes a mailbox and its maildir.
     *
     * @param local the part before the at sign
     * @param quotaMegabytes 0 for no limit
     */
    public String add(
            String account, String local, String domain, String password, long quotaMegabytes) {
        Address address = Address.of(local, domain);
        checked(password);
        String hash = Secrets.hash(password);
        return database.write(
                sql -> {
                    Owned.domain(sql, account, address.domain());
                    if (exists(sql, address.text())) {
                        throw new RuleException("The account " + address + " already exists!");
                    }
                    Owned.room(
                            sql,
                            "SELECT count(*) FROM mailbox WHERE account = ?",
                            account,
                            LIMIT,
                            "mailboxes",
                            Limit.MAXPOP);
                    checked(sql, account, quotaMegabytes);
                    sql.update(
                            "INSERT INTO mailbox (address, account, domain, password, quota_mb)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            address.text(),
                            account,
                            address.domain(),
                            hash,
                            quotaMegabytes);
                    maildirs.create(account, address);
                    return address.text();
                });
    }

    /** Deletes a mailbox with its mail, filters, settings and what its login had. */
    public void delete(String account, String address) {
        String clean = Names.clean(address);
        changed(clean, "DELETE FROM mailbox WHERE address = ? AND account = ?", clean, account);
        maildirs.delete(account, Address.of(clean));
    }

    /** Sets a mailbox's password. */
    public void password(String account, String address, String password) {
        checked(password);
        String clean = Names.clean(address);
        changed(
                clean,
                "UPDATE mailbox SET password = ? WHERE address = ? AND account = ?",
                Secrets.hash(password),
                clean,
                account);
    }

    /** Whether {@code password} opens the mailbox and its login is not suspended. */
    public boolean opens(String address, String password) {
        return database.read(
                        sql ->
                                sql.first(
                                        "SELECT password FROM mailbox WHERE address = ? AND"
                                                + " login_suspended = 0",
                                        row -> row.getString(1),
                                        Names.clean(address)))
                .filter(hash -> Secrets.matches(password, hash))
                .isPresent();
    }

    /** Sets a mailbox's quota in MB; 0 for no limit. */
    public void quota(String account, String address, long megabytes) {
        String clean = Names.clean(address);
        database.read(sql -> checked(sql, account, megabytes));
        changed(
                clean,
                "UPDATE mailbox SET quota_mb = ? WHERE address = ? AND account = ?",
                megabytes,
                clean,
                account);
    }

    /** What of a mailbox can be suspended. */
    public enum Part {
        LOGIN("login_suspended"),
        INCOMING("incoming_suspended"),
        OUTGOING("outgoing_suspended"),
        HOLD("outgoing_held");

        private final String column;

        Part(String column) {
            this.column = column;
        }
    }

    /** Suspends a part of a mailbox, or ends that. */
    public void suspend(String account, String address, Part part, boolean suspended) {
        String clean = Names.clean(address);
        changed(
                clean,
                "UPDATE mailbox SET " + part.column + " = ? WHERE address = ? AND account = ?",
                suspended ? 1 : 0,
                clean,
                account);
    }

    private void changed(String address, String change, Object... values) {
        if (database.write(sql -> sql.update(change, values)) == 0) {
            throw Owned.unknown(address);
        }
    }

    private static void checked(String password) {
        if (password.isEmpty()) {
            throw new RuleException("A mailbox needs a password.");
        }
    }

    /** The largest quota that the account's package allows, in MB. */
    public long largestQuota(String account) {
        return database.read(sql -> largestQuota(sql, account));
    }

    private static long largestQuota(Sql sql, String account) {
        return Plans.limit(sql, account, Limit.MAX_EMAILACCT_QUOTA).orElse(LARGEST_QUOTA);
    }

    private static long checked(Sql sql, String account, long megabytes) {
        long most = largestQuota(sql, account);
        if (megabytes < 0 || megabytes > most) {
            throw new RuleException("A quota is from 0 to " + most + " MB.");
        }
        if (megabytes == 0 && most < LARGEST_QUOTA) {
            throw new RuleException("Your package allows a quota of " + most + " MB at most.");
        }
        return megabytes;
    }

    private static boolean exists(Sql sql, String address) {
        return sql.first("SELECT 1 FROM mailbox WHERE address = ?", row -> 1, address).isPresent();
    }
}
