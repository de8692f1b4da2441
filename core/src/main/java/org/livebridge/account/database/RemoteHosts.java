package org.livebridge.account.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The hosts from which an account's MySQL databases may be reached, with notes. Thread-safe. */
public final class RemoteHosts {
    /** A name or address; {@code %} and {@code _} are MySQL's wildcards. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9%_.:-]{1,253}(/[0-9]{1,3}(\\.[0-9]{1,3}){0,3})?");

    private static final int LIMIT = 1000;
    private static final int LONGEST_NOTE = 255;

    private final Database store;

    /** The hosts in {@code store}. */
    public RemoteHosts(Database store) {
        this.store = store;
    }

    /** The account's hosts with their notes, by host. */
    public Map<String, String> of(String account) {
        Map<String, String> hosts = new LinkedHashMap<>();
        store.read(
                        sql ->
                                sql.list(
                                        "SELECT host, note FROM sql_host WHERE account = ? ORDER BY"
                                                + " host",
                                        row -> Map.entry(row.getString(1), row.getString(2)),
                                        account))
                .forEach(entry -> hosts.put(entry.getKey(), entry.getValue()));
        return hosts;
    }

    /** Lets a host in; one that is in already stays in. */
    public void add(String account, String host) {
        if (!HOST.matcher(host).matches()) {
            throw new RuleException(
                    "“" + host + "” is no host: give a name, an address, or either with “%”.");
        }
        store.write(
                sql -> {
                    if (count(sql, account) >= LIMIT) {
                        throw new RuleException("You have " + LIMIT + " hosts, the limit.");
                    }
                    return sql.update(
                            "INSERT OR IGNORE INTO sql_host (account, host) VALUES (?, ?)",
                            account,
                            host);
                });
    }

    /** Shuts a host out. */
    public void remove(String account, String host) {
        changed(
                host,
                store.write(
                        sql ->
                                sql.update(
                                        "DELETE FROM sql_host WHERE account = ? AND host = ?",
                                        account,
                                        host)));
    }

    /** Writes a note beside a host. */
    public void note(String account, String host, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new RuleException("A note may have " + LONGEST_NOTE + " characters at most.");
        }
        changed(
                host,
                store.write(
                        sql ->
                                sql.update(
                                        "UPDATE sql_host SET note = ? WHERE account = ? AND host ="
                                                + " ?",
                                        note,
                                        account,
                                        host)));
    }

    private static void changed(String host, int rows) {
        if (rows == 0) {
            throw new RuleException("The host “" + host + "” is not on the list.");
        }
    }

    private static int count(Sql sql, String account) {
        return sql.first(
                        "SELECT count(*) FROM sql_host WHERE account = ?",
                        row -> row.getInt(1),
                        account)
                .orElse(0);
    }
}
