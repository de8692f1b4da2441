package org.livebridge.modules.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Machine;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.MassEdit;
import org.livebridge.account.dns.RecordFields;
import org.livebridge.account.dns.ZoneEntry;
import org.livebridge.account.dns.ZoneText;
import org.livebridge.account.dns.Zones;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** UAPI {@code DNS}: zones by lines counted from 0, names and data in Base64. */
final class Dns implements ApiModule {
    private static final Parameter ZONE = Parameter.required("zone", "one of the account's zones");
    private static final int MOST = 1_000_000;

    private final Zones zones;
    private final MassEdit edits;

    Dns(Zones zones, MassEdit edits) {
        this.zones = zones;
        this.edits = edits;
    }

    record GeneratedRow(String domain) {}

    record AuthorityRow(
            String domain, int local_authority, List<String> nameservers, @Nullable String zone) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "DNS", "proposed")
                .role("DNS")
                .function(
                        "parse_zone",
                        Evidence.DOCUMENTED,
                        "Gives the lines of a zone.",
                        List.of(ZONE),
                        this::parse)
                .function(
                        "has_local_authority",
                        Evidence.PROPOSED,
                        "Tells whether the zones of domains are kept here.",
                        List.of(Parameter.required("domain", "a domain; several: domain-1 …")),
                        this::authority)
                .function(
                        "fetch_cpanel_generated_domains",
                        Evidence.DOCUMENTED,
                        "Lists the names that a zone has by itself.",
                        List.of(Parameter.required("domain", "the zone")),
                        call ->
                                ApiResult.of(
                                        zones
                                                .generated(owner(call), Given.text(call, "domain"))
                                                .stream()
                                                .map(GeneratedRow::new)
                                                .toList()))
                .feature("zoneedit")
                .function(
                        "mass_edit_zone",
                        Evidence.PROPOSED,
                        "Adds, edits and removes records in one step.",
                        List.of(
                                ZONE,
                                Parameter.required("serial", "the serial that you saw"),
                                Parameter.optional(
                                        "add",
                                        "JSON: dname, ttl, record_type, data; several: add-1 …"),
                                Parameter.optional("edit", "the same with line_index"),
                                Parameter.optional("remove", "a line_index")),
                        this::edit)
                .functions();
    }

    private ApiResult parse(ApiCall call) {
        ZoneText zone = zones.find(owner(call), Given.text(call, "zone"));
        return ApiResult.of(zone.entries().stream().map(Dns::row).toList());
    }

    private static Map<String, Object> row(ZoneEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line_index", entry.line() - 1);
        Record record = entry.record();
        if (record == null) {
            row.put("type", entry.text().startsWith("$") ? "control" : "comment");
            row.put("text_b64", encoded(entry.text()));
            return row;
        }
        row.put("type", "record");
        row.put("dname_b64", encoded(record.getName().toString()));
        row.put("record_type", Type.string(record.getType()));
        row.put("ttl", record.getTTL());
        row.put("data_b64", RecordFields.data(record).stream().map(Dns::encoded).toList());
        return row;
    }

    private ApiResult authority(ApiCall call) {
        List<String> asked = Given.list(call, "domain");
        if (asked.isEmpty()) {
            throw new RuleException("Provide the “domain” argument.");
        }
        Map<String, ZoneText> own = zones.of(owner(call));
        List<AuthorityRow> rows = new ArrayList<>();
        for (String domain : asked) {
            String zone =
                    own.keySet().stream()
                            .filter(name -> domain.equals(name) || domain.endsWith("." + name))
                            .findFirst()
                            .orElse(null);
            List<String> servers =
                    zone == null
                            ? List.of()
                            : List.of("ns1." + Machine.HOSTNAME, "ns2." + Machine.HOSTNAME);
            rows.add(new AuthorityRow(domain, zone == null ? 0 : 1, servers, zone));
        }
        return ApiResult.of(rows);
    }

    private ApiResult edit(ApiCall call) {
        String serial = Given.text(call, "serial");
        if (!serial.matches("[0-9]{1,10}")) {
            throw new RuleException("“serial” must be a number, not “" + serial + "”.");
        }
        List<MassEdit.Line> lines = new ArrayList<>();
        Given.list(call, "edit").forEach(json -> lines.add(line(json, true)));
        Given.list(call, "add").forEach(json -> lines.add(line(json, false)));
        List<Integer> gone = Given.list(call, "remove").stream().map(Dns::index).toList();
        if (lines.isEmpty() && gone.isEmpty()) {
            throw new RuleException("Provide the “add”, “edit” or “remove” argument.");
        }
        long next =
                edits.apply(
                        owner(call), Given.text(call, "zone"), Long.parseLong(serial), lines, gone);
        return ApiResult.of(Map.of("new_serial", String.valueOf(next)));
    }

    private static MassEdit.Line line(String json, boolean old) {
        try {
            if (Json.parse(json) instanceof Map<?, ?> map
                    && map.get("data") instanceof List<?> data) {
                return new MassEdit.Line(
                        old ? index(String.valueOf(map.get("line_index"))) : 0,
                        String.valueOf(map.get("dname")),
                        String.valueOf(map.get("record_type")),
                        Long.parseLong(String.valueOf(map.get("ttl"))),
                        data.stream().map(String::valueOf).toList());
            }
        } catch (JsonSyntaxException | NumberFormatException wrong) {
            throw new RuleException("“" + json + "” does not describe a record.");
        }
        throw new RuleException("“" + json + "” does not describe a record.");
    }

    private static int index(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) >= MOST) {
            throw new RuleException("“" + text + "” is no line of the zone.");
        }
        return Integer.parseInt(text) + 1;
    }

    private static String owner(ApiCall call) {
        return Owner.account(call.caller());
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
