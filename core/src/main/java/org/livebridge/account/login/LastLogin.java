package org.livebridge.account.login;

import java.time.Instant;
import java.util.Optional;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Where somebody logged in from last: kept for each service, beyond the session. Thread-safe. */
public final class LastLogin {
    private final Database database;

    /** The logins that {@code database} keeps. */
    public LastLogin(Database database) {
        this.database = database;
    }

    /** The address of the newest login of that name, whatever the service. */
    public Optional<String> address(String login) {
        return database.read(
                sql ->
                        sql.first(
                                "SELECT address FROM last_login WHERE login = ? ORDER BY time DESC,"
                                        + " rowid DESC LIMIT 1",
                                row -> row.getString(1),
                                login));
    }

    /** Keeps that the session of {@code hash} is all the way in. */
    static void keep(Sql sql, String hash, Instant now) {
        sql.update(
                "INSERT OR REPLACE INTO last_login (login, service, account, address, time) SELECT"
                        + " login, service, account, address, ? FROM session WHERE hash = ?",
                now.getEpochSecond(),
                hash);
    }
}
