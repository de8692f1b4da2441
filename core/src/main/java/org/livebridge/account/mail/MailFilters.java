package org.livebridge.account.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailFilter.Action;
import org.livebridge.account.mail.MailFilter.Rule;
import org.livebridge.json.Json;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/**
 * The mail filters, in order, of an owner: empty for the account's own level, the account's name
 * for its default address, an address for a mailbox (functions.md 2, storefilter).
 */
public final class MailFilters {
    private static final int LIMIT = 1000;
    private static final int LONGEST_NAME = 255;
    private static final String SELECT =
            "SELECT name, enabled, rules, actions FROM mail_filter WHERE account = ? AND owner = ?";

    private final Database database;

    /** The filters in {@code database}. */
    public MailFilters(Database database) {
        this.database = database;
    }

    /** The owner's filters in order. */
    public List<MailFilter> of(String account, String owner) {
        return database.read(
                sql -> {
                    check(sql, account, owner);
                    return sql.list(
                            SELECT + " ORDER BY position, id", MailFilters::read, account, owner);
                });
    }

    /** The owner's filter of that name. */
    public Optional<MailFilter> find(String account, String owner, String name) {
        return database.read(
                sql -> {
                    check(sql, account, owner);
                    return find(sql, account, owner, name);
                });
    }

    /** Makes a filter or replaces the one of that name; a new name renames {@code before}. */
    public void store(
            String account,
            String owner,
            Optional<String> before,
            String name,
            List<Rule> rules,
            List<Action> actions) {
        checkName(name);
        FilterWords.check(rules, actions);
        String renamed = before.filter(old -> !old.equals(name)).orElse(name);
        database.write(
                sql -> {
                    check(sql, account, owner);
                    if (!renamed.equals(name)) {
                        rename(sql, account, owner, renamed, name);
                    }
                    Owned.room(
                            sql,
                            "SELECT count(*) FROM mail_filter WHERE account = ?",
                            account,
                            LIMIT,
                            "filters");
                    return sql.update(
                            "INSERT INTO mail_filter (account, owner, position, name, enabled,"
                                    + " rules, actions) VALUES (?, ?, (SELECT"
                                    + " coalesce(max(position), 0) + 1 FROM mail_filter WHERE"
                                    + " account = ? AND owner = ?), ?, 1, ?, ?) ON CONFLICT"
                                    + " (account, owner, name) DO UPDATE SET rules ="
                                    + " excluded.rules, actions = excluded.actions",
                            account,
                            owner,
                            account,
                            owner,
                            name,
                            Json.write(rules),
                            Json.write(actions));
                });
    }

    /** Removes a filter. */
    public void remove(String account, String owner, String name) {
        changed(
                account,
                owner,
                name,
                "DELETE FROM mail_filter WHERE account = ? AND owner = ? AND name = ?");
    }

    /** Turns a filter on or off. */
    public void enable(String account, String owner, String name, boolean enabled) {
        changed(
                account,
                owner,
                name,
                "UPDATE mail_filter SET enabled = "
                        + (enabled ? 1 : 0)
                        + " WHERE account = ? AND owner = ? AND name = ?");
    }

    /** Puts the named filters first, in this order; the others keep theirs behind them. */
    public void reorder(String account, String owner, List<String> names) {
        database.write(
                sql -> {
                    check(sql, account, owner);
                    List<String> order = new ArrayList<>();
                    for (String name : names) {
                        if (find(sql, account, owner, name).isEmpty()) {
                            throw unknown(name);
                        }
                        if (!order.contains(name)) {
                            order.add(name);
                        }
                    }
                    sql
                            .list(
                                    SELECT + " ORDER BY position, id",
                                    MailFilters::read,
                                    account,
                                    owner)
                            .stream()
                            .map(MailFilter::name)
                            .filter(name -> !order.contains(name))
                            .forEach(order::add);
                    for (int i = 0; i < order.size(); i++) {
                        sql.update(
                                "UPDATE mail_filter SET position = ? WHERE account = ? AND owner ="
                                        + " ? AND name = ?",
                                i + 1,
                                account,
                                owner,
                                order.get(i));
                    }
                    return order;
                });
    }

    /** How many filters the account has, of all its owners. */
    public int count(String account) {
        return database.read(
                sql ->
                        sql.first(
                                        "SELECT count(*) FROM mail_filter WHERE account = ?",
                                        row -> row.getInt(1),
                                        account)
                                .orElse(0));
    }

    private void changed(String account, String owner, String name, String change) {
        int count =
                database.write(
                        sql -> {
                            check(sql, account, owner);
                            return sql.update(change, account, owner, name);
                        });
        if (count == 0) {
            throw unknown(name);
        }
    }

    private static void rename(Sql sql, String account, String owner, String old, String name) {
        if (find(sql, account, owner, name).isPresent()) {
            throw new RuleException("There is already a filter “" + name + "”.");
        }
        if (sql.update(
                        "UPDATE mail_filter SET name = ? WHERE account = ? AND owner = ? AND name ="
                                + " ?",
                        name,
                        account,
                        owner,
                        old)
                == 0) {
            throw unknown(old);
        }
    }

    private static void check(Sql sql, String account, String owner) {
        if (!owner.isEmpty() && !owner.equals(account)) {
            Owned.mailbox(sql, account, owner);
        }
    }

    private static void checkName(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ')) {
            throw new RuleException(
                    "A filter's name is one line of " + LONGEST_NAME + " characters at most.");
        }
    }

    private static RuleException unknown(String name) {
        return new RuleException("There is no filter “" + name + "”.");
    }

    private static Optional<MailFilter> find(Sql sql, String account, String owner, String name) {
        return sql.first(SELECT + " AND name = ?", MailFilters::read, account, owner, name);
    }

    private static MailFilter read(ResultSet row) throws SQLException {
        return new MailFilter(
                row.getString(1),
                row.getInt(2) == 1,
                MailFilter.rules(row.getString(3)),
                MailFilter.actions(row.getString(4)));
    }
}
