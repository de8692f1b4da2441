package org.livebridge.account.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;
import org.livebridge.store.Sql;

/**
 * API tokens: 32 random letters and digits, of which only the SHA-256 is kept (liveapi.md 3.3).
 *
 * <p>A cPanel token is its account's own; a WHM token is root's or a reseller's.
 */
public final class ApiTokens {
    private static final int LENGTH = 32;
    private static final int LIMIT = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,50}");
    private static final String SELECT =
            "SELECT login, kind, name, created, expires FROM api_token WHERE ";

    private final Database database;
    private final Remembered<ApiToken> recall;

    ApiTokens(Database database) {
        this.database = database;
        this.recall = new Remembered<>(database);
    }

    /** A new token with the text that is shown this once. */
    public record Made(ApiToken token, String secret) {}

    /**
     * Makes a token.
     *
     * @param expires when it ends; null for never
     * @throws RuleException when the name is not valid or taken, or the time is past
     */
    public Made create(Login login, Service service, String name, @Nullable Instant expires) {
        String clean = checked(name);
        Instant now = Instant.now();
        if (expires != null && !expires.isAfter(now)) {
            throw new RuleException("The token would have expired already.");
        }
        String secret = RandomSecret.letters(LENGTH);
        ApiToken token = new ApiToken(login.name(), service, clean, now, expires);
        database.write(
                sql -> {
                    if (find(sql, login, service, clean).isPresent()) {
                        throw new RuleException("There is already a token “" + clean + "”.");
                    }
                    if (count(sql, login) >= LIMIT) {
                        throw new RuleException("A login has " + LIMIT + " tokens at most.");
                    }
                    return sql.update(
                            "INSERT INTO api_token (hash, login, account, kind, name, created,"
                                    + " expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            RandomSecret.digest(secret),
                            login.name(),
                            login.account().isEmpty() ? null : login.account(),
                            service.label(),
                            clean,
                            now.getEpochSecond(),
                            expires == null ? null : expires.getEpochSecond());
                });
        return new Made(token, secret);
    }

    /** The login's tokens by name. */
    public List<ApiToken> list(Login login, Service service) {
        return database.read(
                sql ->
                        sql.list(
                                SELECT + "login = ? AND kind = ? ORDER BY name",
                                ApiTokens::token,
                                login.name(),
                                service.label()));
    }

    /** Gives a token another name. */
    public void rename(Login login, Service service, String name, String newName) {
        String clean = checked(newName);
        database.write(
                sql -> {
                    if (!clean.equals(name) && find(sql, login, service, clean).isPresent()) {
                        throw new RuleException("There is already a token “" + clean + "”.");
                    }
                    return required(
                            name,
                            sql.update(
                                    "UPDATE api_token SET name = ? WHERE login = ? AND kind = ? AND"
                                            + " name = ?",
                                    clean,
                                    login.name(),
                                    service.label(),
                                    name));
                });
    }

    /** Takes a token back; it fails from then on. */
    public void revoke(Login login, Service service, String name) {
        database.write(
                sql ->
                        required(
                                name,
                                sql.update(
                                        "DELETE FROM api_token WHERE login = ? AND kind = ? AND"
                                                + " name = ?",
                                        login.name(),
                                        service.label(),
                                        name)));
    }

    /**
     * The token of that text, when {@code login} has it for {@code service} and it has not ended.
     */
    public Optional<ApiToken> find(String login, Service service, String secret) {
        String hash = RandomSecret.digest(secret);
        return recall.find(
                        service.label() + " " + login + " " + hash,
                        () ->
                                database.read(
                                        sql ->
                                                sql.first(
                                                        SELECT
                                                                + "hash = ? AND login = ? AND kind"
                                                                + " = ?",
                                                        ApiTokens::token,
                                                        hash,
                                                        login,
                                                        service.label())))
                .filter(token -> !token.expired(Instant.now()));
    }

    private static Optional<ApiToken> find(Sql sql, Login login, Service service, String name) {
        return sql.first(
                SELECT + "login = ? AND kind = ? AND name = ?",
                ApiTokens::token,
                login.name(),
                service.label(),
                name);
    }

    private static int count(Sql sql, Login login) {
        return sql.first(
                        "SELECT count(*) FROM api_token WHERE login = ?",
                        row -> row.getInt(1),
                        login.name())
                .orElse(0);
    }

    private static int required(String name, int changed) {
        if (changed == 0) {
            throw new RuleException("There is no token “" + name + "”.");
        }
        return changed;
    }

    private static String checked(String name) {
        String clean = name.strip();
        if (!NAME.matcher(clean).matches()) {
            throw new RuleException(
                    "A token's name has 1 to 50 letters, digits, dots, dashes or underscores.");
        }
        return clean;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        long end = row.getLong(5);
        Instant expires = row.wasNull() ? null : Instant.ofEpochSecond(end);
        Service service = row.getString(2).equals("whm") ? Service.WHM : Service.CPANEL;
        return new ApiToken(
                row.getString(1),
                service,
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4)),
                expires);
    }
}
