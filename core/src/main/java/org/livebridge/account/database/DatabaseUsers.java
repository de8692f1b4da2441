package org.livebridge.account.database;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The database users of the accounts, on one kind of server. Thread-safe. */
public final class DatabaseUsers {
    private static final int LIMIT = 10_000;

    private final Database store;
    private final Engine engine;
    private final DatabaseServer server;

    /** The users that {@code store} keeps and {@code server} carries out. */
    public DatabaseUsers(Database store, Engine engine, DatabaseServer server) {
        this.store = store;
        this.engine = engine;
        this.server = server;
    }

    /** The account's users by name. */
    public List<String> of(String account) {
        return store.read(
                sql ->
                        sql.list(
                                "SELECT name FROM sql_user WHERE account = ? AND engine = ? ORDER"
                                        + " BY name",
                                row -> row.getString(1),
                                account,
                                engine.key()));
    }

    /** Whether the account has that user. */
    public boolean exists(String account, String name) {
        return store.read(sql -> owner(sql, engine, name).filter(account::equals).isPresent());
    }

    /** Makes a user that may do nothing yet. */
    public void create(String account, String name, String password) {
        String user = DatabaseNames.user(engine, account, name);
        DatabaseNames.password(password);
        String hash = Secrets.hash(password);
        store.write(
                sql -> {
                    refuseTaken(sql, user);
                    int count =
                            sql.first(
                                            "SELECT count(*) FROM sql_user WHERE account = ? AND"
                                                    + " engine = ?",
                                            row -> row.getInt(1),
                                            account,
                                            engine.key())
                                    .orElse(0);
                    if (count >= LIMIT) {
                        throw new RuleException(
                                "You have " + LIMIT + " database users, the limit.");
                    }
                    sql.update(
                            "INSERT INTO sql_user (engine, name, account, password) VALUES (?, ?,"
                                    + " ?, ?)",
                            engine.key(),
                            user,
                            account,
                            hash);
                    server.createUser(user, password);
                    return 1;
                });
    }

    /** Drops a user, with what was granted to it. */
    public void delete(String account, String name) {
        store.write(
                sql -> {
                    mustOwn(sql, engine, account, name);
                    server.dropUser(name);
                    return sql.update(
                            "DELETE FROM sql_user WHERE engine = ? AND name = ?",
                            engine.key(),
                            name);
                });
    }

    /** Renames a user; what was granted to it stays granted. */
    public void rename(String account, String name, String changed) {
        String target = DatabaseNames.user(engine, account, changed);
        store.write(
                sql -> {
                    mustOwn(sql, engine, account, name);
                    refuseTaken(sql, target);
                    server.renameUser(name, target);
                    return sql.update(
                            "UPDATE sql_user SET name = ? WHERE engine = ? AND name = ?",
                            target,
                            engine.key(),
                            name);
                });
    }

    /** Changes a user's password. */
    public void password(String account, String name, String password) {
        DatabaseNames.password(password);
        String hash = Secrets.hash(password);
        store.write(
                sql -> {
                    mustOwn(sql, engine, account, name);
                    server.password(name, password);
                    return sql.update(
                            "UPDATE sql_user SET password = ? WHERE engine = ? AND name = ?",
                            hash,
                            engine.key(),
                            name);
                });
    }

    private void refuseTaken(Sql sql, String user) {
        if (owner(sql, engine, user).isPresent()) {
            throw new RuleException("The database user “" + user + "” already exists.");
        }
    }

    /** Refuses a user that the account does not have, whether another one has it or not. */
    static void mustOwn(Sql sql, Engine engine, String account, String name) {
        if (owner(sql, engine, name).filter(account::equals).isEmpty()) {
            throw new RuleException("The database user “" + name + "” does not exist.");
        }
    }

    private static Optional<String> owner(Sql sql, Engine engine, String name) {
        return sql.first(
                "SELECT account FROM sql_user WHERE engine = ? AND name = ?",
                row -> row.getString(1),
                engine.key(),
                name);
    }
}
