package org.livebridge.account;

import java.util.List;
import java.util.regex.Pattern;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;

/** The addresses from which a login needs no questions (sourceipcheck.md 3). */
public final class TrustedAddresses {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    /** The interface also takes {@code *} as the last octet (sourceipcheck.md 5). */
    private static final Pattern ADDRESS =
            Pattern.compile("(" + OCTET + "\\.){3}(" + OCTET + "|\\*)");

    private static final int LIMIT = 1000;

    private final Database database;

    /** The lists in {@code database}. */
    public TrustedAddresses(Database database) {
        this.database = database;
    }

    /** Adds an address to the caller's list; one that is there already stays. */
    public void add(Caller caller, String address) {
        checked(address);
        database.write(
                sql -> {
                    int count =
                            sql.first(
                                            "SELECT count(*) FROM trusted_address WHERE login = ?",
                                            row -> row.getInt(1),
                                            caller.login())
                                    .orElse(0);
                    if (count >= LIMIT) {
                        throw new RuleException("The list holds " + LIMIT + " addresses at most.");
                    }
                    return sql.update(
                            "INSERT OR IGNORE INTO trusted_address (account, login, address) VALUES"
                                    + " (?, ?, ?)",
                            caller.account(),
                            caller.login(),
                            address);
                });
    }

    /** Takes an address off the caller's list. */
    public void remove(Caller caller, String address) {
        checked(address);
        int removed =
                database.write(
                        sql ->
                                sql.update(
                                        "DELETE FROM trusted_address WHERE login = ? AND address ="
                                                + " ?",
                                        caller.login(),
                                        address));
        if (removed == 0) {
            throw new RuleException("The address “" + address + "” is not on the list.");
        }
    }

    /** The list of the login that {@code account} names, in the order of insertion. */
    public List<String> list(Caller caller, String account) {
        return database.read(
                sql ->
                        sql.list(
                                "SELECT address FROM trusted_address WHERE login = ? ORDER BY id",
                                row -> row.getString(1),
                                Logins.resolve(sql, caller, account)));
    }

    /**
     * Whether {@code address} is on the login's list, itself or by a whole block ({@code a.b.c.*}).
     */
    public boolean trusts(String login, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        String block = address.substring(0, address.lastIndexOf('.')) + ".*";
        return database.read(
                sql ->
                        sql.first(
                                        "SELECT 1 FROM trusted_address WHERE login = ? AND address"
                                                + " IN (?, ?)",
                                        row -> 1,
                                        login,
                                        address,
                                        block)
                                .isPresent());
    }

    private static void checked(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new RuleException("The address is not a valid IPv4 address.");
        }
    }
}
