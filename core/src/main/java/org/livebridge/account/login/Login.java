package org.livebridge.account.login;

import org.livebridge.api.Caller;

/**
 * Who came in.
 *
 * @param name {@code root}, an account's name, or a full Webmail address
 * @param account the account it belongs to; empty for root
 * @param through the administrator who came in as this login; empty for itself
 */
public record Login(String name, Kind kind, String account, String through) {
    /** The name of the administrator of the whole server. */
    public static final String ROOT = "root";

    /** What a login may be. */
    public enum Kind {
        /** The administrator: every account, every WHM function. */
        ROOT,
        /** An account that may administer the accounts it owns. */
        RESELLER,
        /** An account, acting on itself. */
        OWNER,
        /** A Webmail address of an account. */
        MAILBOX
    }

    /** The administrator of the server. */
    public static Login root() {
        return new Login(ROOT, Kind.ROOT, "", "");
    }

    /** An account that administers others. */
    public static Login reseller(String account) {
        return new Login(account, Kind.RESELLER, account, "");
    }

    /** An account. */
    public static Login owner(String account) {
        return new Login(account, Kind.OWNER, account, "");
    }

    /** A Webmail address of {@code account}. */
    public static Login mailbox(String address, String account) {
        return new Login(address, Kind.MAILBOX, account, "");
    }

    /** The same login, with {@code administrator} acting as it. */
    public Login through(String administrator) {
        return new Login(name, kind, account, administrator);
    }

    /** Whether it may use WHM. */
    public boolean isAdministrator() {
        return kind == Kind.ROOT || kind == Kind.RESELLER;
    }

    /**
     * The caller of an account's functions; root is none.
     *
     * @throws IllegalStateException for root, who calls only through an account
     */
    public Caller caller() {
        if (kind == Kind.ROOT) {
            throw new IllegalStateException("Root has no account of its own.");
        }
        return new Caller(name, account, through);
    }
}
