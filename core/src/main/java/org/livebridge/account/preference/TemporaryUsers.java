package org.livebridge.account.preference;

import java.time.Instant;
import org.livebridge.account.Secrets;
import org.livebridge.store.Database;

/** The temporary users of sessions, one an account at a time. Thread-safe. */
public final class TemporaryUsers {
    private static final int NAME = 10;
    private static final int PASSWORD = 24;

    private final Database store;

    /** The users in {@code store}. */
    public TemporaryUsers(Database store) {
        this.store = store;
    }

    /** Makes the account's temporary user, in the place of an earlier one; its name. */
    public String create(String account) {
        String name = "cpses_" + Passwords.random(NAME);
        String hash = Secrets.hash(Passwords.random(PASSWORD));
        store.write(
                sql -> {
                    sql.update("DELETE FROM temporary_user WHERE account = ?", account);
                    return sql.update(
                            "INSERT INTO temporary_user (name, account, password, created) VALUES"
                                    + " (?, ?, ?, ?)",
                            name,
                            account,
                            hash,
                            Instant.now().getEpochSecond());
                });
        return name;
    }
}
