package org.livebridge.account.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The databases of the accounts, on one kind of server. Thread-safe. */
public final class Databases {
    private static final int LIMIT = 10_000;

    private final Database store;
    private final Engine engine;
    private final DatabaseServer server;

    /** The databases that {@code store} keeps and {@code server} carries out. */
    public Databases(Database store, Engine engine, DatabaseServer server) {
        this.store = store;
        this.engine = engine;
        this.server = server;
    }

    /** The kind of server. */
    public Engine engine() {
        return engine;
    }

    /** The server behind; {@link DatabaseServer#NONE} when there is only state. */
    public DatabaseServer server() {
        return server;
    }

    /** The account's databases by name. */
    public List<String> of(String account) {
        return store.read(
                sql ->
                        sql.list(
                                "SELECT name FROM sql_database WHERE account = ? AND engine = ?"
                                        + " ORDER BY name",
                                row -> row.getString(1),
                                account,
                                engine.key()));
    }

    /** How many bytes the database takes on the server; 0 without one. */
    public long bytes(String name) {
        return server.bytes(name);
    }

    /** Makes a database. */
    public void create(String account, String name) {
        String database = DatabaseNames.database(engine, account, name);
        store.write(
                sql -> {
                    refuseTaken(sql, database);
                    int count =
                            sql.first(
                                            "SELECT count(*) FROM sql_database WHERE account = ?",
                                            row -> row.getInt(1),
                                            account)
                                    .orElse(0);
                    Plans.require(sql, account, Limit.MAXSQL, count);
                    if (count >= LIMIT) {
                        throw new RuleException("You have " + LIMIT + " databases, the limit.");
                    }
                    sql.update(
                            "INSERT INTO sql_database (engine, name, account, created) VALUES (?,"
                                    + " ?, ?, ?)",
                            engine.key(),
                            database,
                            account,
                            Instant.now().getEpochSecond());
                    server.createDatabase(database);
                    return 1;
                });
    }

    /** Drops a database, with what was granted on it. */
    public void delete(String account, String name) {
        store.write(
                sql -> {
                    mustOwn(sql, engine, account, name);
                    sql.update(
                            "DELETE FROM sql_database WHERE engine = ? AND name = ?",
                            engine.key(),
                            name);
                    server.dropDatabase(name);
                    return 1;
                });
    }

    /** Renames a database; what was granted on it stays granted. */
    public void rename(String account, String name, String changed) {
        String target = DatabaseNames.database(engine, account, changed);
        store.write(
                sql -> {
                    mustOwn(sql, engine, account, name);
                    refuseTaken(sql, target);
                    sql.update(
                            "UPDATE sql_database SET name = ? WHERE engine = ? AND name = ?",
                            target,
                            engine.key(),
                            name);
                    server.renameDatabase(name, target);
                    return 1;
                });
    }

    private void refuseTaken(Sql sql, String database) {
        if (owner(sql, engine, database).isPresent()) {
            throw new RuleException("The database “" + database + "” already exists.");
        }
    }

    /** Refuses a database that the account does not have, whether another one has it or not. */
    static void mustOwn(Sql sql, Engine engine, String account, String name) {
        if (owner(sql, engine, name).filter(account::equals).isEmpty()) {
            throw new RuleException("The database “" + name + "” does not exist.");
        }
    }

    private static Optional<String> owner(Sql sql, Engine engine, String name) {
        return sql.first(
                "SELECT account FROM sql_database WHERE engine = ? AND name = ?",
                row -> row.getString(1),
                engine.key(),
                name);
    }
}
