package org.livebridge.account.database;

import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.Secrets;
import org.livebridge.store.Database;

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
        return store.read(sql -> OwnedName.USER.of(sql, engine, account));
    }

    /** Whether the account has that user. */
    public boolean exists(String account, String name) {
        return store.read(sql -> OwnedName.USER.owns(sql, engine, account, name));
    }

    /** Makes a user that may do nothing yet. */
    public void create(String account, String name, String password) {
        String user = DatabaseNames.user(engine, account, name);
        DatabaseNames.password(password);
        String hash = Secrets.hash(password);
        store.write(
                sql -> {
                    OwnedName.USER.refuseTaken(sql, engine, user);
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
                    OwnedName.USER.mustOwn(sql, engine, account, name);
                    server.dropUser(name);
                    return OwnedName.USER.delete(sql, engine, name);
                });
    }

    /** Renames a user; what was granted to it stays granted. */
    public void rename(String account, String name, String changed) {
        String target = DatabaseNames.user(engine, account, changed);
        store.write(
                sql -> {
                    int renamed = OwnedName.USER.rename(sql, engine, account, name, target);
                    server.renameUser(name, target);
                    return renamed;
                });
    }

    /** Changes a user's password. */
    public void password(String account, String name, String password) {
        DatabaseNames.password(password);
        String hash = Secrets.hash(password);
        store.write(
                sql -> {
                    OwnedName.USER.mustOwn(sql, engine, account, name);
                    server.password(name, password);
                    return sql.update(
                            "UPDATE sql_user SET password = ? WHERE engine = ? AND name = ?",
                            hash,
                            engine.key(),
                            name);
                });
    }
}
