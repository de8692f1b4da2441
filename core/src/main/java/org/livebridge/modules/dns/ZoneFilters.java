package org.livebridge.modules.dns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.dns.RecordFields;
import org.livebridge.account.dns.ZoneText;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Given;

/** The filters of {@code fetchzone} and {@code fetchzone_records} (functions.md 4). */
final class ZoneFilters {
    static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.required("domain", "the zone").also("zone"),
                    Parameter.optional("type", "types, joined by commas"),
                    Parameter.optional("customonly", "1: leave out what every zone has by itself")
                            .flag(),
                    Parameter.optional("line", "the line"),
                    Parameter.optional("ttl", "the time to live"),
                    Parameter.optional("name", "the name, with or without its last dot"),
                    Parameter.optional("class", "IN"),
                    Parameter.optional("address", "the address"),
                    Parameter.optional("txtdata", "the text"),
                    Parameter.optional("preference", "the priority of a mail exchanger"),
                    Parameter.optional("exchange", "the mail exchanger"),
                    Parameter.optional("cname", "the target of a CNAME"));

    private static final List<String> EXACT =
            List.of("line", "ttl", "address", "txtdata", "preference");
    private static final List<String> NAMES = List.of("name", "exchange", "cname");
    private static final Set<String> CUSTOM = Set.of("A", "AAAA", "CNAME", "TXT", "SRV", "CAA");

    private ZoneFilters() {}

    static List<Map<String, @Nullable Object>> rows(
            ApiCall call, ZoneText zone, Set<String> generated) {
        Stream<Map<String, @Nullable Object>> rows = zone.entries().stream().map(RecordFields::of);
        List<String> types =
                Given.optional(call, "type").stream()
                        .flatMap(list -> Stream.of(list.toUpperCase(Locale.ROOT).split("[,|]")))
                        .map(type -> type.strip().equals("RAW") ? ":RAW" : type.strip())
                        .toList();
        if (!types.isEmpty()) {
            rows = rows.filter(row -> types.contains(String.valueOf(row.get("type"))));
        }
        if (call.arguments().flag("customonly")) {
            rows = rows.filter(row -> custom(row, generated));
        }
        for (String field : EXACT) {
            String wanted = Given.optional(call, field).orElse("");
            if (!wanted.isEmpty()) {
                rows = rows.filter(row -> wanted.equals(String.valueOf(row.get(field))));
            }
        }
        for (String field : NAMES) {
            String wanted = plain(Given.optional(call, field).orElse(""));
            if (!wanted.isEmpty()) {
                rows = rows.filter(row -> wanted.equals(plain(String.valueOf(row.get(field)))));
            }
        }
        String wantedClass = Given.optional(call, "class").orElse("IN");
        return rows.filter(
                        row ->
                                wantedClass.equalsIgnoreCase(
                                        String.valueOf(row.getOrDefault("class", "IN"))))
                .toList();
    }

    private static boolean custom(Map<String, @Nullable Object> row, Set<String> generated) {
        String type = String.valueOf(row.get("type"));
        boolean named = generated.contains(String.valueOf(row.get("name")));
        boolean host = type.equals("A") || type.equals("AAAA") || type.equals("CNAME");
        return CUSTOM.contains(type) && !(host && named);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
