package org.livebridge.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;
import org.livebridge.store.Sql;

/** The accounts of the store. */
public final class Accounts {
    /** The account that a first use makes. */
    public static final String FIRST = "user";

    private static final String FIRST_DOMAIN = "example.com";
    private static final int LIMIT = 10_000;
    private static final String SELECT =
            "SELECT a.name, d.name AS domain, contact_email, theme, locale FROM account a"
                    + " JOIN domain d ON d.account = a.name AND d.kind = 'main'";

    private final Database database;
    private final Remembered<Account> found;

    /** The accounts in {@code database}. */
    public Accounts(Database database) {
        this.database = database;
        this.found = new Remembered<>(database);
    }

    /** Makes the account {@code user} of {@code example.com} in an empty store; whether it did. */
    public boolean createFirst() {
        if (database.read(sql -> count(sql) > 0)) {
            return false;
        }
        return database.write(
                sql -> {
                    if (count(sql) > 0) {
                        return false;
                    }
                    insert(sql, FIRST, FIRST_DOMAIN);
                    return true;
                });
    }

    /**
     * Makes an account with its main domain.
     *
     * @throws RuleException when a name is not valid or taken
     */
    public Account create(String name, String domain) {
        String account = Names.account(name);
        String main = Names.domain(domain);
        return database.write(
                sql -> {
                    if (find(sql, account).isPresent()) {
                        throw new RuleException("There is already an account “" + account + "”.");
                    }
                    if (Domains.ownerOf(sql, main).isPresent()) {
                        throw new RuleException("The domain “" + main + "” is already taken.");
                    }
                    if (count(sql) >= LIMIT) {
                        throw new RuleException("There are " + LIMIT + " accounts, the limit.");
                    }
                    insert(sql, account, main);
                    return find(sql, account).orElseThrow();
                });
    }

    /** The account of that name. */
    public Optional<Account> find(String name) {
        return found.find(name, () -> database.read(sql -> find(sql, name)));
    }

    /** All accounts by name. */
    public List<Account> list() {
        return database.read(sql -> sql.list(SELECT + " ORDER BY a.name", Accounts::account));
    }

    /** Deletes an account and all it has; whether there was one. */
    public boolean delete(String name) {
        return database.write(sql -> sql.update("DELETE FROM account WHERE name = ?", name)) > 0;
    }

    /** Sets the account's password. */
    public void password(String name, String password) {
        String hash = Secrets.hash(password);
        int changed =
                database.write(
                        sql ->
                                sql.update(
                                        "UPDATE account SET password = ? WHERE name = ?",
                                        hash,
                                        name));
        if (changed == 0) {
            throw new RuleException("There is no account “" + name + "”.");
        }
    }

    private static Optional<Account> find(Sql sql, String name) {
        return sql.first(SELECT + " WHERE a.name = ?", Accounts::account, name);
    }

    private static int count(Sql sql) {
        return sql.first("SELECT count(*) FROM account", row -> row.getInt(1)).orElse(0);
    }

    private static void insert(Sql sql, String account, String domain) {
        sql.update(
                "INSERT INTO account (name, contact_email, created) VALUES (?, ?, ?)",
                account,
                account + "@" + domain,
                Instant.now().getEpochSecond());
        sql.update(
                "INSERT INTO domain (name, account, kind, docroot) VALUES (?, ?, 'main', ?)",
                domain,
                account,
                "public_html");
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
