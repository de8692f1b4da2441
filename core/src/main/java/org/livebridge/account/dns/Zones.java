package org.livebridge.account.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The DNS zones of the accounts: one for each main, addon and parked domain. */
public final class Zones {
    private final Database database;

    /** The zones in {@code database}. */
    public Zones(Database database) {
        this.database = database;
    }

    /** All zones of the account by name. */
    public Map<String, ZoneText> of(String account) {
        return database.read(
                sql -> {
                    Map<String, ZoneText> all = new LinkedHashMap<>();
                    for (Domain domain : Domains.of(sql, account)) {
                        if (!domain.kind().equals("sub")) {
                            all.put(domain.name(), ZoneStore.load(sql, domain));
                        }
                    }
                    return all;
                });
    }

    /** One zone of the account. */
    public ZoneText find(String account, String zone) {
        String name = DomainNames.domain(zone);
        return database.read(sql -> ZoneStore.owned(sql, account, name));
    }

    /** The names below the zone that are aliases of its own, such as {@code www}, sorted. */
    public List<String> aliases(String account, String zone) {
        ZoneText text = find(account, zone);
        return text.records()
                .filter(CNAMERecord.class::isInstance)
                .map(CNAMERecord.class::cast)
                .filter(alias -> alias.getTarget().equals(text.origin()))
                .map(alias -> alias.getName().relativize(text.origin()).toString())
                .sorted()
                .toList();
    }

    /** The names that the zone has by itself, without anybody's editing; absolute. */
    public Set<String> generated(String account, String zone) {
        String name = DomainNames.domain(zone);
        return database.read(
                sql -> {
                    ZoneStore.owned(sql, account, name);
                    Domain domain = Domains.owned(sql, account, name);
                    return ZoneText.parse(name, ZoneStore.template(sql, domain, 1))
                            .records()
                            .map(record -> record.getName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
                });
    }

    /** Adds a record at the end; the new serial number. */
    public long add(String account, String zone, RecordInput input) {
        return change(
                account,
                zone,
                text -> {
                    if (input.type(() -> "").equals("MX")) {
                        throw new RuleException("MX records are added by Email::addmx.");
                    }
                    Record record = RecordMaker.make(text.origin(), input, null);
                    refuseConflict(text, record);
                    return text.with(record);
                });
    }

    /** Changes the record that begins on {@code line}; the new serial number. */
    public long edit(String account, String zone, int line, RecordInput input) {
        return change(
                account,
                zone,
                text -> {
                    ZoneEntry entry = editable(text, line);
                    Record old = entry.record();
                    if (input.type(() -> "").equals("MX") && !(old instanceof MXRecord)) {
                        throw new RuleException("MX records are added by Email::addmx.");
                    }
                    Record record = RecordMaker.make(text.origin(), input, old);
                    refuseConflict(text.without(List.of(entry)), record);
                    return text.with(entry, record);
                });
    }

    /** Removes the record that begins on {@code line}; the lines below move up. */
    public long remove(String account, String zone, int line) {
        return change(account, zone, text -> text.without(List.of(editable(text, line))));
    }

    /** Makes the zone anew from the template; the new serial number. */
    public long reset(String account, String zone) {
        String name = DomainNames.domain(zone);
        return database.write(
                sql -> {
                    long serial = ZoneStore.next(ZoneStore.owned(sql, account, name).serial());
                    Domain domain = Domains.owned(sql, account, name);
                    String content = ZoneStore.template(sql, domain, serial);
                    return ZoneStore.save(sql, ZoneText.parse(name, content), serial);
                });
    }

    /** Replaces the zone's text by what {@code work} makes of it. */
    long change(String account, String zone, UnaryOperator<ZoneText> work) {
        String name = DomainNames.domain(zone);
        return database.write(
                sql -> ZoneStore.save(sql, work.apply(ZoneStore.owned(sql, account, name))));
    }

    static ZoneEntry editable(ZoneText text, int line) {
        ZoneEntry entry =
                text.at(line)
                        .filter(found -> found.record() != null)
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "There is no record on line "
                                                        + line
                                                        + " of the zone “"
                                                        + text.domain()
                                                        + "”."));
        Record record = entry.record();
        Name owner = record == null ? text.origin() : record.getName();
        int type = record == null ? Type.SOA : record.getType();
        if (type == Type.SOA || (type == Type.NS && owner.equals(text.origin()))) {
            throw new RuleException(
                    "Line "
                            + line
                            + " is the zone's own "
                            + Type.string(type)
                            + " record; it cannot be changed.");
        }
        return entry;
    }

    /** A CNAME stands alone under its name (RFC 1034, 3.6.2). */
    static void refuseConflict(ZoneText text, Record added) {
        text.records()
                .filter(record -> record.getName().equals(added.getName()))
                .filter(record -> record.getType() == Type.CNAME || added.getType() == Type.CNAME)
                .findFirst()
                .ifPresent(
                        record -> {
                            throw new RuleException(
                                    "“"
                                            + added.getName()
                                            + "” already has a "
                                            + Type.string(record.getType())
                                            + " record, and a CNAME must stand alone.");
                        });
    }
}
