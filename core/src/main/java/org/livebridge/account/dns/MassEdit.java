package org.livebridge.account.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.RuleException;
import org.xbill.DNS.Record;

/** Several changes of a zone in one step, as UAPI's {@code DNS::mass_edit_zone} takes them. */
public final class MassEdit {
    private final Zones zones;

    /** Edits {@code zones}. */
    public MassEdit(Zones zones) {
        this.zones = zones;
    }

    /**
     * A record by its fields.
     *
     * @param line the line of what it replaces, from 1; 0 for a new one
     * @param data what follows the type, in pieces
     */
    public record Line(int line, String name, String type, long ttl, List<String> data) {}

    /**
     * Changes the zone, all or nothing.
     *
     * @param serial the serial that the caller saw
     * @param gone lines to remove, from 1
     * @return the new serial
     */
    public long apply(
            String account, String zone, long serial, List<Line> lines, List<Integer> gone) {
        return zones.change(
                account,
                zone,
                text -> {
                    if (text.serial() != serial) {
                        throw new RuleException(
                                "The zone “"
                                        + zone
                                        + "” has changed: its serial is "
                                        + text.serial()
                                        + ", not "
                                        + serial
                                        + ".");
                    }
                    return changed(text, lines, gone);
                });
    }

    private static ZoneText changed(ZoneText text, List<Line> lines, List<Integer> gone) {
        ZoneText zone = text;
        for (Line line : lines) {
            if (line.line > 0) {
                ZoneEntry entry = Zones.editable(zone, line.line);
                Record record = record(zone, line);
                Zones.refuseConflict(zone.without(List.of(entry)), record);
                zone = zone.with(entry, record);
            }
        }
        List<Integer> highest = new ArrayList<>(gone);
        highest.sort(Comparator.reverseOrder());
        for (int line : highest) {
            zone = zone.without(List.of(Zones.editable(zone, line)));
        }
        for (Line line : lines) {
            if (line.line == 0) {
                Record record = record(zone, line);
                Zones.refuseConflict(zone, record);
                zone = zone.with(record);
            }
        }
        return zone;
    }

    private static Record record(ZoneText zone, Line line) {
        List<String> data = line.data;
        Map<String, String> fields =
                switch (line.type) {
                    case "A", "AAAA" -> fields(data, "address");
                    case "CNAME" -> fields(data, "cname");
                    case "TXT" -> Map.of("txtdata", quoted(data));
                    case "SRV" -> fields(data, "priority", "weight", "port", "target");
                    case "CAA" -> fields(data, "flag", "tag", "value");
                    case "MX" -> fields(data, "preference", "exchange");
                    default ->
                            throw new RuleException(
                                    "“" + line.type + "” records cannot be edited.");
                };
        Map<String, String> all = new HashMap<>(fields);
        all.put("name", line.name);
        all.put("type", line.type);
        all.put("ttl", String.valueOf(line.ttl));
        return RecordMaker.make(zone.origin(), new RecordInput(all), null);
    }

    private static String quoted(List<String> data) {
        StringBuilder text = new StringBuilder();
        data.forEach(
                piece ->
                        text.append('"')
                                .append(piece.replace("\\", "\\\\").replace("\"", "\\\""))
                                .append("\" "));
        return text.toString().strip();
    }

    private static Map<String, String> fields(List<String> data, String... names) {
        if (data.size() != names.length) {
            throw new RuleException(
                    "The data must have "
                            + names.length
                            + " parts: "
                            + String.join(", ", names)
                            + ".");
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], data.get(i));
        }
        return fields;
    }
}
