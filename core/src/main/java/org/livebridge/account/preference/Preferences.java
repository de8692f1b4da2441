package org.livebridge.account.preference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Named settings of a login. Thread-safe. */
public final class Preferences {
    private final Database store;

    /** The settings in {@code store}. */
    public Preferences(Database store) {
        this.store = store;
    }

    /** All settings of the login by name. */
    public Map<String, String> of(String login) {
        Map<String, String> all = new LinkedHashMap<>();
        store.read(
                        sql ->
                                sql.list(
                                        "SELECT name, value FROM preference WHERE login = ? ORDER"
                                                + " BY name",
                                        row -> Map.entry(row.getString(1), row.getString(2)),
                                        login))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** A setting of the login. */
    public Optional<String> find(String login, String name) {
        return store.read(
                sql ->
                        sql.first(
                                "SELECT value FROM preference WHERE login = ? AND name = ?",
                                row -> row.getString(1),
                                login,
                                name));
    }

    /** Sets settings of the caller, all or none. */
    public void set(Caller caller, Map<String, String> values) {
        store.write(
                sql -> {
                    values.forEach((name, value) -> set(sql, caller, name, value));
                    return 0;
                });
    }

    /** Whether the account has a mailbox of that address. */
    public boolean hasMailbox(String account, String address) {
        return store.read(
                sql ->
                        sql.first(
                                        "SELECT 1 FROM mailbox WHERE address = ? AND account = ?",
                                        row -> 1,
                                        address,
                                        account)
                                .isPresent());
    }

    static void set(Sql sql, Caller caller, String name, String value) {
        sql.update(
                "INSERT INTO preference (account, login, name, value) VALUES (?, ?, ?, ?) ON"
                        + " CONFLICT (login, name) DO UPDATE SET value = excluded.value",
                caller.account(),
                caller.login(),
                name,
                value);
    }
}
