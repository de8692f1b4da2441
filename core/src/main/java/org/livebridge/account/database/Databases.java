package org.livebridge.account.database;

import java.time.Instant;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.Limit;
import org.livebridge.account.plan.Plans;
import org.livebridge.store.Database;

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
        return store.read(sql -> OwnedName.DATABASE.of(sql, engine, account));
    }

    /** How many bytes the database takes on the server; 0 without one. */
    public long bytes(String name) {
        return server.bytes(name);
    }

    /**
     * The name of a database, when the account has it.
     *
     * @throws RuleException when it has not
     */
    public String owned(String account, String name) {
        return store.read(
                sql -> {
                    OwnedName.DATABASE.mustOwn(sql, engine, account, name);
                    return name;
                });
    }

    /** Makes a database. */
    public void create(String account, String name) {
        String database = DatabaseNames.database(engine, account, name);
        store.write(
                sql -> {
                    OwnedName.DATABASE.refuseTaken(sql, engine, database);
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
                    OwnedName.DATABASE.mustOwn(sql, engine, account, name);
                    OwnedName.DATABASE.delete(sql, engine, name);
                    server.dropDatabase(name);
                    return 1;
                });
    }

    /** Renames a database; what was granted on it stays granted. */
    public void rename(String account, String name, String changed) {
        String target = DatabaseNames.database(engine, account, changed);
        store.write(
                sql -> {
                    OwnedName.DATABASE.rename(sql, engine, account, name, target);
                    server.renameDatabase(name, target);
                    return 1;
                });
    }
}
