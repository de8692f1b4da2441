package org.livebridge.account.database;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.store.Sql;

/** What accounts own by name on a server, whichever kind it is: no name has two owners. */
enum OwnedName {
    /** A database. */
    DATABASE("sql_database", "database"),
    /** A user of databases. */
    USER("sql_user", "database user");

    private final String table;
    private final String label;

    OwnedName(String table, String label) {
        this.table = table;
        this.label = label;
    }

    /** The account's names in order. */
    List<String> of(Sql sql, Engine engine, String account) {
        return sql.list(
                "SELECT name FROM " + table + " WHERE account = ? AND engine = ? ORDER BY name",
                row -> row.getString(1),
                account,
                engine.key());
    }

    boolean owns(Sql sql, Engine engine, String account, String name) {
        return owner(sql, engine, name).filter(account::equals).isPresent();
    }

    /** Refuses what the account does not have, whether another one has it or not. */
    void mustOwn(Sql sql, Engine engine, String account, String name) {
        if (!owns(sql, engine, account, name)) {
            throw new RuleException("The " + label + " “" + name + "” does not exist.");
        }
    }

    /** Refuses a name that anybody has. */
    void refuseTaken(Sql sql, Engine engine, String name) {
        if (owner(sql, engine, name).isPresent()) {
            throw new RuleException("The " + label + " “" + name + "” already exists.");
        }
    }

    int delete(Sql sql, Engine engine, String name) {
        return sql.update(
                "DELETE FROM " + table + " WHERE engine = ? AND name = ?", engine.key(), name);
    }

    /** Gives a name that the account owns to what it calls otherwise. */
    int rename(Sql sql, Engine engine, String account, String name, String changed) {
        mustOwn(sql, engine, account, name);
        refuseTaken(sql, engine, changed);
        return sql.update(
                "UPDATE " + table + " SET name = ? WHERE engine = ? AND name = ?",
                changed,
                engine.key(),
                name);
    }

    private Optional<String> owner(Sql sql, Engine engine, String name) {
        return sql.first(
                "SELECT account FROM " + table + " WHERE engine = ? AND name = ?",
                row -> row.getString(1),
                engine.key(),
                name);
    }
}
