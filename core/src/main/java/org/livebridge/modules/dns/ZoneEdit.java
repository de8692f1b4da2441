package org.livebridge.modules.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.RecordInput;
import org.livebridge.account.dns.ZoneText;
import org.livebridge.account.dns.Zones;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code ZoneEdit}: zones read and edited line by line (functions.md 4). */
final class ZoneEdit implements ApiModule {
    private static final Parameter ZONE = Parameter.required("domain", "the zone").also("zone");
    private static final int MOST_LINES = 1_000_000;

    private final Zones zones;

    ZoneEdit(Zones zones) {
        this.zones = zones;
    }

    record ZonesRow(int status, String statusmsg, Map<String, List<String>> zones) {}

    record ZoneRow(int status, String statusmsg, List<?> record) {}

    record Change(int status, String statusmsg, @Nullable String newserial) {}

    record ChangeRow(Change result) {}

    record ResetRow(Map<String, Object> result) {}

    record GeneratedRow(String domain) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "ZoneEdit", "functions.md 4")
                        .role("DNS")
                        .function(
                                "fetchzones",
                                Evidence.CALLER,
                                "Gives the lines of all zones, by the zones' names.",
                                List.of(),
                                call -> Outcome.row(() -> all(call), ZoneEdit::noZones))
                        .function(
                                "fetchzone",
                                Evidence.CALLER,
                                "Gives the records of a zone in one row.",
                                ZoneFilters.PARAMETERS,
                                call ->
                                        Outcome.row(
                                                () ->
                                                        new ZoneRow(
                                                                1, "Zone fetched.", records(call)),
                                                why -> new ZoneRow(0, why, List.of())))
                        .function(
                                "fetchzone_records",
                                Evidence.RECORDED,
                                "Gives the records of a zone, one a row.",
                                ZoneFilters.PARAMETERS,
                                call -> ApiResult.of(records(call)))
                        .from("catalogue.tsv")
                        .function(
                                "fetch_cpanel_generated_domains",
                                Evidence.DOCUMENTED,
                                "Lists the names that a zone has by itself.",
                                List.of(ZONE),
                                call ->
                                        ApiResult.of(
                                                generated(call).stream()
                                                        .map(GeneratedRow::new)
                                                        .toList()))
                        .refused(
                                "get_zone_record",
                                "Deprecated: gives no useful output.",
                                "ZoneEdit::get_zone_record gave no useful output and is not offered;"
                                        + " use ZoneEdit::fetchzone_records.")
                        .from("functions.md 4")
                        .feature("zoneedit")
                        .function(
                                "add_zone_record",
                                Evidence.CALLER,
                                "Adds a record at the end of a zone.",
                                ZoneFields.ADD,
                                call -> change(() -> zones.add(owner(call), zone(call), of(call))))
                        .function(
                                "edit_zone_record",
                                Evidence.CALLER,
                                "Changes the record on a line; what is left out stays.",
                                ZoneFields.EDIT,
                                call ->
                                        change(
                                                () ->
                                                        zones.edit(
                                                                owner(call),
                                                                zone(call),
                                                                line(call),
                                                                of(call))))
                        .function(
                                "remove_zone_record",
                                Evidence.CALLER,
                                "Removes the record on a line; the lines below move up.",
                                ZoneFields.REMOVE,
                                call ->
                                        change(
                                                () ->
                                                        zones.remove(
                                                                owner(call),
                                                                zone(call),
                                                                line(call))))
                        .function(
                                "resetzone",
                                Evidence.DOCUMENTED,
                                "Makes a zone anew from the template.",
                                List.of(ZONE),
                                call -> Outcome.row(() -> reset(call), ZoneEdit::notReset))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "ZoneEdit", "functions.md 4")
                        .role("DNS")
                        .feature("zoneedit")
                        .function(
                                "resetzone",
                                Evidence.DOCUMENTED,
                                "Makes a zone anew from the template.",
                                List.of(ZONE),
                                call -> ApiResult.of(reset(call).result()))
                        .functions());
        return all;
    }

    private ZonesRow all(ApiCall call) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        zones.of(owner(call))
                .forEach((name, zone) -> lines.put(name, zone.content().lines().toList()));
        return new ZonesRow(1, "Zones fetched.", lines);
    }

    private static Object noZones(String why) {
        return new ZonesRow(0, why, Map.of());
    }

    private List<Map<String, @Nullable Object>> records(ApiCall call) {
        ZoneText zone = zones.find(owner(call), zone(call));
        Set<String> generated = call.arguments().flag("customonly") ? generated(call) : Set.of();
        return ZoneFilters.rows(call, zone, generated);
    }

    private Set<String> generated(ApiCall call) {
        return zones.generated(owner(call), zone(call));
    }

    /** A failure gives {@code newserial} null, by which acme.sh decides (functions.md 4). */
    private static ApiResult change(Supplier<Long> work) {
        return Outcome.row(
                () -> new ChangeRow(new Change(1, "Zone saved.", String.valueOf(work.get()))),
                why -> new ChangeRow(new Change(0, why, null)));
    }

    private ResetRow reset(ApiCall call) {
        zones.reset(owner(call), zone(call));
        return new ResetRow(
                Map.of("status", 1, "statusmsg", "Zone Reset", "checkmx", CheckMx.AUTOMATIC));
    }

    private static Object notReset(String why) {
        return new ResetRow(Map.of("status", 0, "statusmsg", why));
    }

    private static String owner(ApiCall call) {
        return Owner.account(call.caller());
    }

    private static String zone(ApiCall call) {
        return Given.text(call, "domain");
    }

    private static int line(ApiCall call) {
        int line = Given.number(call, "line", 0, 1, MOST_LINES);
        if (line == 0) {
            throw new RuleException("Provide the “line” argument.");
        }
        return line;
    }

    private static RecordInput of(ApiCall call) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : ZoneFields.NAMES) {
            call.arguments().text(name).ifPresent(value -> fields.put(name, value));
        }
        return new RecordInput(fields);
    }
}
