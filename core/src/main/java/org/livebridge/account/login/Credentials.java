package org.livebridge.account.login;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.store.Sql;

/** The kept password hash of each kind of login. Thread-safe. */
final class Credentials {
    private final KeyedHash keyed = new KeyedHash();
    private volatile @Nullable String rootHash;

    /**
     * Sets root's password for this process; an empty one takes root's password login away. It is
     * never on the disk, so a keyed hash serves.
     */
    void root(String password) {
        rootHash = password.isEmpty() ? null : keyed.of(password);
    }

    /** Whether {@code password} is root's. */
    boolean isRoots(String password) {
        String kept = rootHash;
        return kept != null && RandomSecret.same(kept, keyed.of(password));
    }

    /** The account that a login of that name belongs to; empty text for root. */
    Optional<String> accountOf(Sql sql, String name) {
        if (name.equals(Login.ROOT)) {
            return Optional.of("");
        }
        return name.contains("@")
                ? sql.first(
                        "SELECT account FROM mailbox WHERE address = ?",
                        row -> row.getString(1),
                        name)
                : sql.first(
                        "SELECT name FROM account WHERE name = ?", row -> row.getString(1), name);
    }

    /** The kept hash; empty when there is no such login or it has no password. */
    Optional<String> hash(Sql sql, String name) {
        if (name.equals(Login.ROOT)) {
            return Optional.ofNullable(rootHash);
        }
        String query =
                name.contains("@")
                        ? "SELECT coalesce(password, '') FROM mailbox WHERE address = ?"
                        : "SELECT coalesce(password, '') FROM account WHERE name = ?";
        return sql.first(query, row -> row.getString(1), name).filter(hash -> !hash.isEmpty());
    }
}
