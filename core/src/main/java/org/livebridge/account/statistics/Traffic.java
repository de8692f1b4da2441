package org.livebridge.account.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** How many bytes the domains of an account moved, by protocol and hour. Thread-safe. */
public final class Traffic {
    /** The protocols that are counted. */
    public static final List<String> PROTOCOLS = List.of("http", "ftp", "imap", "pop3", "smtp");

    private static final long HOUR = 3600;
    private static final long MOST = 1L << 50;

    private final Database store;

    /** The traffic in {@code store}. */
    public Traffic(Database store) {
        this.store = store;
    }

    /** The bytes of one hour; {@code time} is when it began, in UTC. */
    public record Hour(String domain, String protocol, OffsetDateTime time, long bytes) {}

    /** Counts bytes of a domain of the account, now. */
    public void add(String account, String domain, String protocol, long bytes) {
        if (bytes < 0 || bytes > MOST) {
            throw new RuleException("“bytes” must be from 0 to " + MOST + ".");
        }
        store.write(
                sql -> {
                    if (Domains.ownerOf(sql, domain).filter(account::equals).isEmpty()) {
                        throw new RuleException("You do not own the domain “" + domain + "”.");
                    }
                    return sql.update(
                            "INSERT INTO bandwidth (account, domain, protocol, hour, bytes) VALUES"
                                    + " (?, ?, ?, ?, ?) ON CONFLICT (account, domain, protocol,"
                                    + " hour) DO UPDATE SET bytes = bytes + excluded.bytes",
                            account,
                            domain,
                            protocol,
                            Instant.now().getEpochSecond() / HOUR,
                            bytes);
                });
    }

    /** All hours of the account, the oldest first. */
    public List<Hour> of(String account) {
        return store.read(
                sql ->
                        sql.list(
                                "SELECT domain, protocol, hour, bytes FROM bandwidth WHERE account"
                                        + " = ? ORDER BY hour, domain, protocol",
                                row ->
                                        new Hour(
                                                row.getString(1),
                                                row.getString(2),
                                                Instant.ofEpochSecond(row.getLong(3) * HOUR)
                                                        .atOffset(ZoneOffset.UTC),
                                                row.getLong(4)),
                                account));
    }

    /** The bytes of the current month. */
    public long thisMonth(String account) {
        String now = month(OffsetDateTime.now(ZoneOffset.UTC));
        return of(account).stream()
                .filter(hour -> month(hour.time()).equals(now))
                .mapToLong(Hour::bytes)
                .sum();
    }

    /** {@code 2024-04}. */
    public static String month(OffsetDateTime time) {
        return time.toLocalDate().toString().substring(0, 7);
    }
}
