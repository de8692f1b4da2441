package org.livebridge.account.login;

import java.time.Instant;
import org.livebridge.store.Database;

/**
 * Access hashes, the older kind of WHM token: one a login, 928 hexadecimal digits in 29 lines
 * (liveapi.md 3.3); the length is our own choice [I].
 */
public final class AccessHashes {
    private static final int LINES = 29;
    private static final int LINE = 32;

    private final Database database;

    AccessHashes(Database database) {
        this.database = database;
    }

    /** Makes a new hash in place of any old one; the text is shown this once. */
    public String create(Login login) {
        String hash = RandomSecret.hex(LINES * LINE);
        database.write(
                sql ->
                        sql.update(
                                "INSERT OR REPLACE INTO access_hash (login, account, hash, created)"
                                        + " VALUES (?, ?, ?, ?)",
                                login.name(),
                                login.account().isEmpty() ? null : login.account(),
                                RandomSecret.digest(hash),
                                Instant.now().getEpochSecond()));
        return hash.replaceAll("(.{" + LINE + "})", "$1\n");
    }

    /** Takes the login's hash back; whether there was one. */
    public boolean revoke(Login login) {
        return database.write(
                        sql -> sql.update("DELETE FROM access_hash WHERE login = ?", login.name()))
                > 0;
    }

    /** Whether the text, line ends left out, is the login's hash. */
    public boolean matches(String login, String text) {
        String digest = RandomSecret.digest(text.replaceAll("\\s", ""));
        return database.read(
                sql ->
                        sql.first(
                                        "SELECT 1 FROM access_hash WHERE login = ? AND hash = ?",
                                        row -> 1,
                                        login,
                                        digest)
                                .isPresent());
    }
}
