package org.livebridge.account.mail;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The autoresponders: one an address. */
public final class Autoresponders {
    private static final int LIMIT = 10_000;
    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_INTERVAL = 24 * 365;
    private static final String SELECT =
            "SELECT address, sender, subject, body, charset, interval_hours, is_html, start, stop"
                    + " FROM autoresponder WHERE account = ?";

    private final Database database;

    /** The autoresponders in {@code database}. */
    public Autoresponders(Database database) {
        this.database = database;
    }

    /** The account's autoresponders, of one domain when it is given, by address. */
    public List<Autoresponder> of(String account, Optional<String> domain) {
        return database.read(
                sql -> {
                    Optional<String> host = Owned.domain(sql, account, domain);
                    return sql.list(
                            SELECT + " AND (? IS NULL OR domain = ?) ORDER BY address",
                            Autoresponders::read,
                            account,
                            host.orElse(null),
                            host.orElse(null));
                });
    }

    /** The autoresponder of an address. */
    public Optional<Autoresponder> find(String account, String address) {
        return database.read(
                sql ->
                        sql.first(
                                SELECT + " AND address = ?",
                                Autoresponders::read,
                                account,
                                Names.clean(address)));
    }

    /** Makes an address's autoresponder, or replaces it. */
    public void save(String account, Autoresponder wanted) {
        Address address = Address.of(wanted.address());
        check(wanted);
        database.write(
                sql -> {
                    Owned.domain(sql, account, address.domain());
                    Owned.room(
                            sql,
                            "SELECT count(*) FROM autoresponder WHERE account = ?",
                            account,
                            LIMIT,
                            "autoresponders");
                    return sql.update(
                            "INSERT OR REPLACE INTO autoresponder (address, account, domain,"
                                    + " sender, subject, body, charset, interval_hours, is_html,"
                                    + " start, stop) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            address.text(),
                            account,
                            address.domain(),
                            wanted.from(),
                            wanted.subject(),
                            wanted.body(),
                            wanted.charset(),
                            wanted.interval(),
                            wanted.html() ? 1 : 0,
                            wanted.start().orElse(null),
                            wanted.stop().orElse(null));
                });
    }

    /** Removes an address's autoresponder. */
    public void remove(String account, String address) {
        String clean = Names.clean(address);
        if (database.write(
                        sql ->
                                sql.update(
                                        "DELETE FROM autoresponder WHERE account = ? AND address ="
                                                + " ?",
                                        account,
                                        clean))
                == 0) {
            throw new RuleException("“" + clean + "” has no autoresponder.");
        }
    }

    private static void check(Autoresponder wanted) {
        if (wanted.body().length() > LONGEST_BODY
                || wanted.subject().length() > LONGEST_LINE
                || wanted.from().length() > LONGEST_LINE) {
            throw new RuleException(
                    "An autoresponder's body has "
                            + LONGEST_BODY
                            + " characters at most, its lines "
                            + LONGEST_LINE
                            + ".");
        }
        if ((wanted.subject() + wanted.from()).chars().anyMatch(c -> c < ' ')) {
            throw new RuleException("“from” and “subject” are one line each.");
        }
        if (wanted.interval() < 0 || wanted.interval() > LONGEST_INTERVAL) {
            throw new RuleException("The interval is from 0 to " + LONGEST_INTERVAL + " hours.");
        }
        boolean known;
        try {
            known = Charset.isSupported(wanted.charset());
        } catch (IllegalArgumentException none) {
            known = false;
        }
        if (!known) {
            throw new RuleException("The charset “" + wanted.charset() + "” is not known.");
        }
        if (wanted.stop().isPresent()
                && wanted.start().orElse(0L).compareTo(wanted.stop().get()) >= 0) {
            throw new RuleException("The stop time must be after the start time.");
        }
    }

    private static Autoresponder read(ResultSet row) throws SQLException {
        long start = row.getLong(8);
        Optional<Long> from = row.wasNull() ? Optional.empty() : Optional.of(start);
        long stop = row.getLong(9);
        Optional<Long> until = row.wasNull() ? Optional.empty() : Optional.of(stop);
        return new Autoresponder(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7) == 1,
                from,
                until);
    }
}
