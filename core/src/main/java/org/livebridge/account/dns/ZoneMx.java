package org.livebridge.account.dns;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MxRecords;
import org.livebridge.store.Sql;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Record;

/** Mail exchangers as MX lines of the zones; a subdomain's stand in the zone of its root. */
public final class ZoneMx implements MxRecords {
    private static final long TTL = 14_400;
    private static final int MOST = 0xFFFF;

    @Override
    public List<Mx> of(Sql sql, String domain) {
        return zone(sql, domain)
                .records()
                .filter(record -> isMx(record, domain))
                .map(MXRecord.class::cast)
                .map(ZoneMx::mx)
                .sorted(Comparator.comparingInt(Mx::preference))
                .toList();
    }

    @Override
    public void add(Sql sql, String domain, Mx mx) {
        if (mx.preference() < 0 || mx.preference() > MOST) {
            throw new RuleException("A mail exchanger's priority must be from 0 to 65535.");
        }
        if (of(sql, domain).contains(mx)) {
            return;
        }
        ZoneText zone = zone(sql, domain);
        Record record =
                new MXRecord(
                        ZoneText.name(domain),
                        DClass.IN,
                        TTL,
                        mx.preference(),
                        HostNames.absolute(mx.exchange(), zone.origin()));
        Zones.refuseConflict(zone, record);
        ZoneStore.save(sql, zone.with(record));
    }

    @Override
    public void remove(Sql sql, String domain, Mx mx) {
        ZoneText zone = zone(sql, domain);
        List<ZoneEntry> gone =
                zone.entries().stream()
                        .filter(entry -> isMx(entry.record(), domain))
                        .filter(
                                entry ->
                                        entry.record() instanceof MXRecord record
                                                && mx(record).equals(mx))
                        .toList();
        if (!gone.isEmpty()) {
            ZoneStore.save(sql, zone.without(gone));
        }
    }

    private static ZoneText zone(Sql sql, String name) {
        Domain domain = Domains.find(sql, name).orElseThrow();
        return ZoneStore.holding(sql, domain);
    }

    private static Mx mx(MXRecord record) {
        return new Mx(record.getTarget().toString(true), record.getPriority());
    }

    private static boolean isMx(@Nullable Record record, String domain) {
        return record instanceof MXRecord
                && record.getName().toString(true).equalsIgnoreCase(domain);
    }
}
