package org.livebridge.account;

import org.livebridge.api.Caller;

/** What only the account's owner may do, not its Webmail logins. */
public final class Owner {
    private Owner() {}

    /**
     * The caller's account, if the caller is its owner.
     *
     * @throws RuleException for a Webmail login
     */
    public static String account(Caller caller) {
        if (caller.isMailbox()) {
            throw new RuleException(
                    "“"
                            + caller.login()
                            + "” is a Webmail login: only the account's owner may do this.");
        }
        return caller.account();
    }
}
