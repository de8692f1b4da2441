package org.livebridge.account.login;

import java.util.HashSet;
import java.util.Set;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** Which accounts administer others, and whom. */
public final class Resellers {
    private final Database database;

    Resellers(Database database) {
        this.database = database;
    }

    /** Whether the account is a reseller. */
    public boolean is(String account) {
        return database.read(
                sql ->
                        sql.first("SELECT 1 FROM reseller WHERE account = ?", row -> 1, account)
                                .isPresent());
    }

    /** Lets an account administer others, or no longer. */
    public void set(String account, boolean reseller) {
        database.write(
                sql -> {
                    if (sql.first("SELECT 1 FROM account WHERE name = ?", row -> 1, account)
                            .isEmpty()) {
                        throw new RuleException("There is no account “" + account + "”.");
                    }
                    return sql.update(
                            reseller
                                    ? "INSERT OR IGNORE INTO reseller (account) VALUES (?)"
                                    : "DELETE FROM reseller WHERE account = ?",
                            account);
                });
    }

    /** Puts an account into a reseller's hands. */
    public void own(String reseller, String account) {
        database.write(
                sql ->
                        sql.update(
                                "INSERT OR REPLACE INTO account_owner (account, reseller) VALUES"
                                        + " (?, ?)",
                                account,
                                reseller));
    }

    /** The accounts that a reseller administers, itself among them. */
    public Set<String> accountsOf(String reseller) {
        Set<String> names =
                new HashSet<>(
                        database.read(
                                sql ->
                                        sql.list(
                                                "SELECT account FROM account_owner WHERE reseller ="
                                                        + " ?",
                                                row -> row.getString(1),
                                                reseller)));
        names.add(reseller);
        return names;
    }

    /** Who administers an account: a reseller's name, or {@code root}. */
    public String ownerOf(String account) {
        return database.read(
                sql ->
                        sql.first(
                                        "SELECT reseller FROM account_owner WHERE account = ?",
                                        row -> row.getString(1),
                                        account)
                                .orElse(Login.ROOT));
    }

    /** Whether this administrator may act for that account; root may for every one. */
    public boolean mayActFor(Login administrator, String account) {
        return switch (administrator.kind()) {
            case ROOT -> true;
            case RESELLER ->
                    administrator.account().equals(account)
                            || ownerOf(account).equals(administrator.account());
            default -> false;
        };
    }
}
