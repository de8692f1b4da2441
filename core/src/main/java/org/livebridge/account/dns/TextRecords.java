package org.livebridge.account.dns;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.store.Sql;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** TXT records of one kind, such as {@code v=spf1}, of which a name has at most one. */
final class TextRecords {
    private static final long TTL = 14_400;

    private TextRecords() {}

    /** The text under {@code name} that begins with {@code kind}. */
    static Optional<String> find(Sql sql, Domain domain, String name, String kind) {
        return ZoneStore.holding(sql, domain)
                .records()
                .filter(record -> is(record, name, kind))
                .map(record -> Texts.joined((TXTRecord) record))
                .findFirst();
    }

    /** Puts the text there in the place of one of its kind. */
    static void put(Sql sql, Domain domain, String name, String kind, String text) {
        ZoneText zone = without(ZoneStore.holding(sql, domain), name, kind);
        Record record = new TXTRecord(ZoneText.name(name), DClass.IN, TTL, Texts.pieces(text));
        Zones.refuseConflict(zone, record);
        ZoneStore.save(sql, zone.with(record));
    }

    /** Removes it; what it was. */
    static Optional<String> remove(Sql sql, Domain domain, String name, String kind) {
        Optional<String> old = find(sql, domain, name, kind);
        if (old.isPresent()) {
            ZoneStore.save(sql, without(ZoneStore.holding(sql, domain), name, kind));
        }
        return old;
    }

    private static ZoneText without(ZoneText zone, String name, String kind) {
        List<ZoneEntry> gone =
                zone.entries().stream().filter(e -> is(e.record(), name, kind)).toList();
        return zone.without(gone);
    }

    private static boolean is(@Nullable Record record, String name, String kind) {
        return record instanceof TXTRecord text
                && record.getName().toString(true).equalsIgnoreCase(name)
                && Texts.joined(text).startsWith(kind);
    }
}
