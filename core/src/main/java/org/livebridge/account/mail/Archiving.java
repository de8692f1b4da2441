package org.livebridge.account.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/**
 * Which mail of a domain is archived, and for how long: by direction the days, 0 for ever, -1 for
 * not at all.
 */
public final class Archiving {
    /** The kinds of mail that can be archived. */
    public static final List<String> DIRECTIONS = List.of("incoming", "outgoing", "mailman");

    /** Not archived. */
    public static final int OFF = -1;

    private static final int LONGEST = 36_500;

    private final Database database;

    /** The settings in {@code database}. */
    public Archiving(Database database) {
        this.database = database;
    }

    /** The days by direction that hold for new domains. */
    public Map<String, Integer> defaults(String account) {
        return database.read(sql -> days(sql, account, ""));
    }

    /** The days by direction, by domain; of one domain when it is given. */
    public Map<String, Map<String, Integer>> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
                    sql.list(
                                    "SELECT name FROM domain WHERE account = ? AND (? IS NULL OR"
                                            + " name = ?) ORDER BY kind <> 'main', name",
                                    row -> row.getString(1),
                                    account,
                                    host.orElse(null),
                                    host.orElse(null))
                            .forEach(name -> all.put(name, days(sql, account, name)));
                    return all;
                });
    }

    /** Sets days of domains; a direction that is not named stays. */
    public void set(String account, List<String> domains, Map<String, Integer> days) {
        check(days);
        database.write(
                sql -> {
                    for (String domain : domains) {
                        put(sql, account, Owned.domain(sql, account, domain), days);
                    }
                    return domains.size();
                });
    }

    /** Sets the days for new domains. */
    public void setDefaults(String account, Map<String, Integer> days) {
        check(days);
        database.write(
                sql -> {
                    put(sql, account, "", days);
                    return days.size();
                });
    }

    private static void check(Map<String, Integer> days) {
        for (int count : days.values()) {
            if (count < OFF || count > LONGEST) {
                throw new RuleException(
                        "Mail is kept for 0 (for ever) to "
                                + LONGEST
                                + " days; -1 ends the archiving.");
            }
        }
    }

    private static void put(Sql sql, String account, String domain, Map<String, Integer> days) {
        days.forEach(
                (direction, count) ->
                        sql.update(
                                "INSERT INTO mail_archive (account, domain, direction, days) VALUES"
                                        + " (?, ?, ?, ?) ON CONFLICT (account, domain, direction)"
                                        + " DO UPDATE SET days = excluded.days",
                                account,
                                domain,
                                direction,
                                count));
    }

    private static Map<String, Integer> days(Sql sql, String account, String domain) {
        Map<String, Integer> days = new LinkedHashMap<>();
        DIRECTIONS.forEach(direction -> days.put(direction, OFF));
        sql.list(
                "SELECT direction, days FROM mail_archive WHERE account = ? AND domain = ?",
                row -> days.put(row.getString(1), row.getInt(2)),
                account,
                domain);
        return days;
    }
}
