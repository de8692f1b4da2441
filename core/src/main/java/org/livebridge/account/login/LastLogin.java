package org.livebridge.account.login;

import java.util.Optional;
import org.livebridge.store.Database;

/** Where somebody logged in from last, as long as a session of it is kept. Thread-safe. */
public final class LastLogin {
    private final Database database;

    /** The logins that {@code database} keeps. */
    public LastLogin(Database database) {
        this.database = database;
    }

    /** The address of the newest session of that login. */
    public Optional<String> address(String login) {
        return database.read(
                sql ->
                        sql.first(
                                "SELECT address FROM session WHERE login = ? AND stage = ? ORDER BY"
                                        + " created DESC, rowid DESC LIMIT 1",
                                row -> row.getString(1),
                                login,
                                Session.Stage.OPEN.name()));
    }
}
