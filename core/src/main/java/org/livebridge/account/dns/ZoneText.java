package org.livebridge.account.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livebridge.account.RuleException;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A zone as its text: lines are kept as they stand, records are read by dnsjava. Immutable. */
public final class ZoneText {
    private static final int MOST_LINES = 10_000;

    private final Name origin;
    private final List<ZoneEntry> entries;

    private ZoneText(Name origin, List<ZoneEntry> entries) {
        this.origin = origin;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the text of the zone {@code domain}.
     *
     * @throws RuleException when a line is no record
     */
    public static ZoneText parse(String domain, String content) {
        Name origin = name(domain);
        return new ZoneText(origin, new ZoneReader(origin).read(content));
    }

    static Name name(String domain) {
        try {
            return Name.fromString(domain + ".");
        } catch (TextParseException broken) {
            throw new RuleException("“" + domain + "” is not a valid domain name.");
        }
    }

    /** The zone's name, absolute. */
    public Name origin() {
        return origin;
    }

    /** The zone's name without its last dot. */
    public String domain() {
        return origin.toString(true);
    }

    /** Everything in the text, in order. */
    public List<ZoneEntry> entries() {
        return entries;
    }

    /** The records in order. */
    public Stream<Record> records() {
        return entries.stream().map(ZoneEntry::record).flatMap(Stream::ofNullable);
    }

    /** The text itself. */
    public String content() {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.text()).append('\n'));
        return text.toString();
    }

    /** The entry that begins on that line. */
    public Optional<ZoneEntry> at(int line) {
        return entries.stream().filter(entry -> entry.line() == line).findFirst();
    }

    /** The serial number; 0 without a SOA record. */
    public long serial() {
        return records()
                .filter(record -> record.getType() == Type.SOA)
                .map(record -> ((SOARecord) record).getSerial())
                .findFirst()
                .orElse(0L);
    }

    /** The same zone with one more record at its end. */
    public ZoneText with(Record record) {
        return withLine(RecordText.line(record));
    }

    ZoneText withLine(String line) {
        List<String> texts = texts();
        texts.add(line);
        return of(texts);
    }

    /** The same zone with {@code record} where {@code entry} stands. */
    public ZoneText with(ZoneEntry entry, Record record) {
        List<String> texts = texts();
        texts.set(entries.indexOf(entry), RecordText.line(record));
        return of(texts);
    }

    /** The same zone without these entries; what stands below moves up. */
    public ZoneText without(List<ZoneEntry> gone) {
        List<String> texts = new ArrayList<>();
        for (ZoneEntry entry : entries) {
            if (!gone.contains(entry)) {
                texts.add(entry.text());
            }
        }
        return of(texts);
    }

    ZoneText withSerial(long serial) {
        List<String> texts = new ArrayList<>();
        for (ZoneEntry entry : entries) {
            texts.add(
                    entry.record() instanceof SOARecord soa
                            ? RecordText.soa(soa, serial)
                            : entry.text());
        }
        return of(texts);
    }

    private List<String> texts() {
        return new ArrayList<>(entries.stream().map(ZoneEntry::text).toList());
    }

    private ZoneText of(List<String> texts) {
        if (texts.size() > MOST_LINES) {
            throw new RuleException("A zone has " + MOST_LINES + " lines at most.");
        }
        return parse(domain(), String.join("\n", texts));
    }
}
