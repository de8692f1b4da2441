package org.livebridge.whm;

import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.Login;

/** What every function about an account asks first. */
final class Administration {
    private Administration() {}

    /**
     * The account of that name, if the caller administers it; one sentence for an account that is
     * not there and one that is somebody else's.
     */
    static Account account(LiveBridge bridge, Login login, String name) {
        return bridge.accounts()
                .find(name)
                .filter(account -> bridge.doorkeeper().resellers().mayActFor(login, account.name()))
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "You do not have access to the account “" + name + "”."));
    }

    /** Refuses everybody but root. */
    static void rootOnly(WhmCall call) {
        if (call.login().kind() != Login.Kind.ROOT) {
            throw new RuleException("Only root may call “" + call.function() + "”.");
        }
    }
}
