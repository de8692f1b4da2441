package org.livebridge.account;

import java.util.Optional;
import org.livebridge.api.Caller;
import org.livebridge.store.Sql;

/** Which login a caller may name: itself, its own Webmail addresses, its own domains. */
final class Logins {
    private Logins() {}

    /**
     * The login that {@code name} stands for, if {@code caller} may act on it.
     *
     * <p>A Webmail login may name only itself. The account's owner may also name one of its
     * mailboxes, or one of its domains, which stands for the owner (sourceipcheck.md 6, proposed).
     *
     * @throws RuleException for everything else, whether it exists or not
     */
    static String resolve(Sql sql, Caller caller, String name) {
        String clean = Names.clean(name);
        if (clean.isEmpty() || clean.equals(caller.login())) {
            return caller.login();
        }
        Optional<String> login =
                caller.isMailbox()
                        ? Optional.empty()
                        : clean.contains("@")
                                ? mailbox(sql, caller, clean)
                                : Domains.ownerOf(sql, clean).filter(caller.account()::equals);
        return login.orElseThrow(
                () -> new RuleException("You do not have access to “" + clean + "”."));
    }

    private static Optional<String> mailbox(Sql sql, Caller caller, String address) {
        return sql.first(
                "SELECT address FROM mailbox WHERE address = ? AND account = ?",
                row -> row.getString(1),
                address,
                caller.account());
    }
}
