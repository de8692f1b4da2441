package org.livebridge.account.database;

import java.util.List;
import org.livebridge.store.Database;

/** Which database users may do what on which databases. Thread-safe. */
public final class Grants {
    private final Database store;
    private final Engine engine;
    private final DatabaseServer server;

    /** The grants that {@code store} keeps and {@code server} carries out. */
    public Grants(Database store, Engine engine, DatabaseServer server) {
        this.store = store;
        this.engine = engine;
        this.server = server;
    }

    /** What a user may do on a database; all of it is {@link Privileges#ALL}. */
    public record Grant(String database, String user, List<String> privileges) {}

    /** All grants of the account, by database and user. */
    public List<Grant> of(String account) {
        return store.read(
                sql ->
                        sql.list(
                                "SELECT g.database, g.user, g.privileges FROM sql_grant g JOIN"
                                        + " sql_database d ON d.engine = g.engine AND d.name ="
                                        + " g.database WHERE d.account = ? AND g.engine = ? ORDER BY"
                                        + " g.database, g.user",
                                row ->
                                        new Grant(
                                                row.getString(1),
                                                row.getString(2),
                                                List.of(row.getString(3).split(","))),
                                account,
                                engine.key()));
    }

    /** What the user may do on the database; empty when nothing. */
    public List<String> find(String account, String database, String user) {
        return store.read(
                sql -> {
                    OwnedName.DATABASE.mustOwn(sql, engine, account, database);
                    OwnedName.USER.mustOwn(sql, engine, account, user);
                    return sql.first(
                                    "SELECT privileges FROM sql_grant WHERE engine = ? AND database"
                                            + " = ? AND user = ?",
                                    row -> List.of(row.getString(1).split(",")),
                                    engine.key(),
                                    database,
                                    user)
                            .orElse(List.of());
                });
    }

    /** Lets the user do exactly {@code privileges} on the database. */
    public void set(String account, String database, String user, List<String> privileges) {
        store.write(
                sql -> {
                    OwnedName.DATABASE.mustOwn(sql, engine, account, database);
                    OwnedName.USER.mustOwn(sql, engine, account, user);
                    sql.update(
                            "INSERT INTO sql_grant (engine, database, user, privileges) VALUES (?,"
                                    + " ?, ?, ?) ON CONFLICT (engine, database, user) DO UPDATE SET"
                                    + " privileges = excluded.privileges",
                            engine.key(),
                            database,
                            user,
                            String.join(",", privileges));
                    server.grant(database, user, privileges);
                    return 1;
                });
    }

    /** Takes all from the user on the database; nothing to take is no mistake. */
    public void revoke(String account, String database, String user) {
        store.write(
                sql -> {
                    OwnedName.DATABASE.mustOwn(sql, engine, account, database);
                    OwnedName.USER.mustOwn(sql, engine, account, user);
                    int removed =
                            sql.update(
                                    "DELETE FROM sql_grant WHERE engine = ? AND database = ? AND"
                                            + " user = ?",
                                    engine.key(),
                                    database,
                                    user);
                    if (removed > 0) {
                        server.grant(database, user, List.of());
                    }
                    return removed;
                });
    }
}
