package org.livebridge.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.Caller;
import org.livebridge.store.Database;

/** Small texts that scripts keep per login (NVData): one store for all API generations. */
public final class NamedValues {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int LIMIT = 10_000;

    private final Database database;

    /** The values in {@code database}. */
    public NamedValues(Database database) {
        this.database = database;
    }

    /** The value of that name. */
    public Optional<String> find(Caller caller, String name) {
        return database.read(
                sql ->
                        sql.first(
                                "SELECT value FROM nvdata WHERE login = ? AND name = ?",
                                row -> row.getString(1),
                                caller.login(),
                                name));
    }

    /** Sets a value. */
    public void set(Caller caller, String name, String value) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleException("A name must have 1 to " + LONGEST_NAME + " characters.");
        }
        if (value.length() > LONGEST_VALUE) {
            throw new RuleException("A value may have " + LONGEST_VALUE + " characters at most.");
        }
        database.write(
                sql -> {
                    int others =
                            sql.first(
                                            "SELECT count(*) FROM nvdata WHERE login = ? AND name"
                                                    + " <> ?",
                                            row -> row.getInt(1),
                                            caller.login(),
                                            name)
                                    .orElse(0);
                    if (others >= LIMIT) {
                        throw new RuleException("A login keeps " + LIMIT + " values at most.");
                    }
                    return sql.update(
                            "INSERT INTO nvdata (account, login, name, value) VALUES (?, ?, ?, ?)"
                                    + " ON CONFLICT (login, name) DO UPDATE SET value ="
                                    + " excluded.value",
                            caller.account(),
                            caller.login(),
                            name,
                            value);
                });
    }

    /** All that a login keeps, by name. */
    public Map<String, String> of(Caller caller) {
        Map<String, String> values = new LinkedHashMap<>();
        database.read(
                        sql ->
                                sql.list(
                                        "SELECT name, value FROM nvdata WHERE login = ? ORDER BY"
                                                + " name",
                                        row -> Map.entry(row.getString(1), row.getString(2)),
                                        caller.login()))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** Forgets a value. */
    public void remove(Caller caller, String name) {
        database.write(
                sql ->
                        sql.update(
                                "DELETE FROM nvdata WHERE login = ? AND name = ?",
                                caller.login(),
                                name));
    }
}
