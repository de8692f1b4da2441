package org.livebridge.account.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/**
 * Settings of a login's mail by topic, such as BoxTrapper's and the spam filter's. The login is the
 * account itself or one of its mailboxes.
 */
public final class MailSettings {
    private static final int LONGEST = 20_000;

    private final Database database;
    private final String topic;

    /** The settings of one topic in {@code database}. */
    public MailSettings(Database database, String topic) {
        this.database = database;
        this.topic = topic;
    }

    /** All values of the login that differ from what they were at first. */
    public Map<String, String> of(String account, String login) {
        return database.read(
                sql -> {
                    check(sql, account, login);
                    Map<String, String> values = new LinkedHashMap<>();
                    sql.list(
                            "SELECT name, value FROM mail_setting WHERE login = ? AND topic = ?"
                                    + " ORDER BY name",
                            row -> values.put(row.getString(1), row.getString(2)),
                            login,
                            topic);
                    return values;
                });
    }

    /** One value of every login of the account that has it. */
    public Map<String, String> everywhere(String account, String name) {
        return database.read(
                sql -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    sql.list(
                            "SELECT login, value FROM mail_setting WHERE account = ? AND topic = ?"
                                    + " AND name = ?",
                            row -> values.put(row.getString(1), row.getString(2)),
                            account,
                            topic,
                            name);
                    return values;
                });
    }

    /** One value of the login. */
    public Optional<String> find(String account, String login, String name) {
        return Optional.ofNullable(of(account, login).get(name));
    }

    /** Sets values of the login. */
    public void set(String account, String login, Map<String, String> values) {
        if (values.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new RuleException("A setting has " + LONGEST + " characters at most.");
        }
        database.write(
                sql -> {
                    check(sql, account, login);
                    values.forEach(
                            (name, value) ->
                                    sql.update(
                                            "INSERT INTO mail_setting (account, login, topic, name,"
                                                    + " value) VALUES (?, ?, ?, ?, ?) ON CONFLICT"
                                                    + " (login, topic, name) DO UPDATE SET value ="
                                                    + " excluded.value",
                                            account,
                                            login,
                                            topic,
                                            name,
                                            value));
                    return values.size();
                });
    }

    /** The lines of a value that is a list. */
    public List<String> lines(String account, String login, String name) {
        return find(account, login, name)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\n", -1)))
                .orElse(List.of());
    }

    private static void check(Sql sql, String account, String login) {
        if (!login.equals(account)) {
            Owned.mailbox(sql, account, login);
        }
    }
}
