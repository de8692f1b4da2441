package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Zone records as lines: {@code example.com: www.example.com. 300 A 192.0.2.1}. */
final class ZoneLines {
    private static final Map<String, String> VALUE =
            Map.of("A", "address", "AAAA", "address", "CNAME", "cname", "TXT", "txtdata");

    private ZoneLines() {}

    /** The records of zones that were added to those that a zone has by itself. */
    static Kind kind() {
        return Kind.listed("zone_records")
                .read(ZoneLines::present)
                .add((calls, line, fields) -> add(calls, line))
                .remove((calls, line, fields) -> remove(calls, line));
    }

    /** The records that {@code customonly} gives: those that were added, not the zone's own. */
    private static Map<String, Map<String, String>> present(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> zone : calls.api2("DomainLookup::getbasedomains")) {
            String domain = text(zone, "domain");
            for (Map<String, Object> row : records(calls, domain)) {
                String type = text(row, "type");
                if (VALUE.containsKey(type)) {
                    items.put(line(domain, row, type), Map.of());
                }
            }
        }
        return items;
    }

    private static java.util.List<Map<String, Object>> records(AccountCalls calls, String domain) {
        try {
            return calls.api2("ZoneEdit::fetchzone_records", "domain", domain, "customonly", "1");
        } catch (StateException noZone) {
            // A domain that stands on another one's zone has none of its own.
            return java.util.List.of();
        }
    }

    private static String line(String domain, Map<String, Object> row, String type) {
        return domain
                + ": "
                + text(row, "name")
                + " "
                + text(row, "ttl")
                + " "
                + type
                + " "
                + text(row, VALUE.getOrDefault(type, ""));
    }

    private static void add(AccountCalls calls, String line) {
        String[] parts = parts(line);
        calls.api2(
                "ZoneEdit::add_zone_record",
                "domain",
                parts[0],
                "name",
                parts[1],
                "ttl",
                parts[2],
                "type",
                parts[3],
                VALUE.getOrDefault(parts[3], ""),
                parts[4]);
    }

    private static void remove(AccountCalls calls, String line) {
        String domain = parts(line)[0];
        for (Map<String, Object> row : records(calls, domain)) {
            if (line(domain, row, text(row, "type")).equals(line)) {
                calls.api2(
                        "ZoneEdit::remove_zone_record",
                        "domain",
                        domain,
                        "line",
                        text(row, "line"));
                return;
            }
        }
    }

    private static String[] parts(String line) {
        String[] parts = line.strip().split(":?\\s+", 5);
        if (parts.length < 5 || !VALUE.containsKey(parts[3])) {
            throw new StateException(
                    "a zone record is “domain: name. seconds TYPE value”, TYPE one of "
                            + String.join(", ", VALUE.keySet().stream().sorted().toList())
                            + ".");
        }
        return parts;
    }
}
