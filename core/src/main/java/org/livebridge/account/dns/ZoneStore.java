package org.livebridge.account.dns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.store.Sql;

/** Loads and saves zones; one that nobody edited yet is made from the template when it is read. */
final class ZoneStore {
    private ZoneStore() {}

    /** The zone that holds the records of {@code domain}: a subdomain's stand in its root's. */
    static ZoneText holding(Sql sql, Domain domain) {
        return domain.kind().equals("sub")
                ? load(sql, Domains.find(sql, domain.rootdomain()).orElseThrow())
                : load(sql, domain);
    }

    /** The account's zone of that name. */
    static ZoneText owned(Sql sql, String account, String zone) {
        return Domains.find(sql, zone)
                .filter(domain -> domain.account().equals(account))
                .filter(domain -> !domain.kind().equals("sub"))
                .map(domain -> load(sql, domain))
                .orElseThrow(() -> new RuleException("You do not own the zone “" + zone + "”."));
    }

    static ZoneText load(Sql sql, Domain domain) {
        String content =
                sql.first(
                                "SELECT content FROM zone WHERE name = ?",
                                row -> row.getString(1),
                                domain.name())
                        .orElseGet(() -> template(sql, domain, first(sql, domain)));
        return ZoneText.parse(domain.name(), content);
    }

    static String template(Sql sql, Domain domain, long serial) {
        List<Domain> subdomains =
                Domains.of(sql, domain.account()).stream()
                        .filter(sub -> sub.kind().equals("sub"))
                        .filter(sub -> sub.rootdomain().equals(domain.name()))
                        .toList();
        return ZoneTemplate.of(domain.name(), domain.account(), serial, subdomains);
    }

    /** Saves a changed zone under its next serial number, which is returned. */
    static long save(Sql sql, ZoneText zone) {
        return save(sql, zone, next(zone.serial()));
    }

    static long save(Sql sql, ZoneText zone, long serial) {
        sql.update(
                "INSERT INTO zone (name, content) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " content = excluded.content",
                zone.domain(),
                zone.withSerial(serial).content());
        return serial;
    }

    /** The serial after {@code serial}: today's first, or the next number. */
    static long next(long serial) {
        return Math.max(serial + 1, daily(LocalDate.now(ZoneOffset.UTC)));
    }

    private static long first(Sql sql, Domain domain) {
        long created =
                sql.first(
                                "SELECT created FROM account WHERE name = ?",
                                row -> row.getLong(1),
                                domain.account())
                        .orElse(0L);
        return daily(LocalDate.ofInstant(Instant.ofEpochSecond(created), ZoneOffset.UTC));
    }

    private static long daily(LocalDate date) {
        return ((date.getYear() * 100L + date.getMonthValue()) * 100 + date.getDayOfMonth()) * 100;
    }
}
