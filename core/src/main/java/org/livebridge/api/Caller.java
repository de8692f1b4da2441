package org.livebridge.api;

/**
 * Who calls: a login name and the account it belongs to.
 *
 * @param login the cPanel user name, or a full Webmail address
 * @param account the account that owns the login; equal to {@code login} for the owner itself
 * @param through the administrator who acts as this login: {@code root} or a reseller's name; empty
 *     when it calls for itself
 */
public record Caller(String login, String account, String through) {

    /** A login that calls for itself. */
    public Caller(String login, String account) {
        this(login, account, "");
    }

    /** The owner of {@code account}, calling as itself. */
    public static Caller owner(String account) {
        return new Caller(account, account);
    }

    /** Whether this is a Webmail login, not the account's owner. */
    public boolean isMailbox() {
        return !login.equals(account);
    }

    /** Whether an administrator acts as this login (sourceipcheck.md 3, savesecquestions). */
    public boolean isDeputy() {
        return !through.isEmpty();
    }
}
