package org.livebridge.modules.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Archiving;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Email}: which mail of a domain is archived, and for how long (catalogue.tsv). */
final class ArchivingModule implements ApiModule {
    private static final List<Parameter> DAYS =
            List.of(
                    Parameter.optional("incoming", "days; 0 for ever, -1 not at all"),
                    Parameter.optional("outgoing", "days; 0 for ever, -1 not at all"),
                    Parameter.optional("mailman", "days; 0 for ever, -1 not at all"));

    private final Archiving archiving;

    ArchivingModule(Archiving archiving) {
        this.archiving = archiving;
    }

    /** Days are texts, and {@code diskused} a number of MB, as a complete copy shows (K). */
    record Row(
            String domain,
            int has_archive,
            int diskused,
            int archive_incoming,
            String archive_incoming_retain_days,
            int archive_outgoing,
            String archive_outgoing_retain_days,
            int archive_mailman,
            String archive_mailman_retain_days) {
        static Row of(String domain, Map<String, Integer> days) {
            int in = days.getOrDefault("incoming", Archiving.OFF);
            int out = days.getOrDefault("outgoing", Archiving.OFF);
            int lists = days.getOrDefault("mailman", Archiving.OFF);
            return new Row(
                    domain,
                    on(in) + on(out) + on(lists) > 0 ? 1 : 0,
                    0,
                    on(in),
                    kept(in),
                    on(out),
                    kept(out),
                    on(lists),
                    kept(lists));
        }
    }

    record DirectionRow(String direction, int enabled, int retention_period) {}

    record TypeRow(String type, String name) {}

    @Override
    public List<ApiFunction> functions() {
        List<Parameter> set = new java.util.ArrayList<>();
        set.add(Parameter.required("domain", "one of your domains; several joined by commas"));
        set.addAll(DAYS);
        return new Declaration(ApiFamily.API2, "Email", "catalogue.tsv; Confluence copies (K)")
                .role("Receive Mail")
                .feature("emailarchive")
                .function(
                        "get_archiving_configuration",
                        Evidence.DOCUMENTED,
                        "Tells what is archived of each domain's mail.",
                        List.of(
                                Asked.ONE_DOMAIN,
                                Parameter.optional("regex", "keep matching domains only")),
                        call -> ApiResult.of(list(call)))
                .function(
                        "get_archiving_default_configuration",
                        Evidence.DOCUMENTED,
                        "Tells what is archived of new domains, or of one domain.",
                        List.of(Asked.ONE_DOMAIN),
                        call -> ApiResult.of(defaults(call)))
                .function(
                        "get_archiving_types",
                        Evidence.PROPOSED,
                        "Lists the kinds of mail that can be archived.",
                        List.of(),
                        call -> ApiResult.of(types()))
                .function(
                        "set_archiving_configuration",
                        Evidence.DOCUMENTED,
                        "Sets what is archived of a domain's mail.",
                        set,
                        call -> Outcome.result("", () -> set(call)))
                .function(
                        "set_archiving_default_configuration",
                        Evidence.DOCUMENTED,
                        "Sets what is archived of new domains.",
                        DAYS,
                        call ->
                                Outcome.result(
                                        "",
                                        () -> archiving.setDefaults(Asked.owner(call), days(call))))
                .functions();
    }

    private List<Row> list(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        return archiving.of(Asked.owner(call), Asked.domain(call)).entrySet().stream()
                .filter(one -> regex.finds(one.getKey()))
                .map(one -> Row.of(one.getKey(), one.getValue()))
                .toList();
    }

    private List<DirectionRow> defaults(ApiCall call) {
        String account = Asked.owner(call);
        Map<String, Integer> days =
                Asked.domain(call).isPresent()
                        ? archiving.of(account, Asked.domain(call)).values().iterator().next()
                        : archiving.defaults(account);
        return days.entrySet().stream()
                .map(
                        one ->
                                new DirectionRow(
                                        one.getKey(),
                                        on(one.getValue()),
                                        Math.max(0, one.getValue())))
                .toList();
    }

    private static List<TypeRow> types() {
        return Archiving.DIRECTIONS.stream()
                .map(type -> new TypeRow(type, type.equals("mailman") ? "Mailing Lists" : type))
                .toList();
    }

    private void set(ApiCall call) {
        archiving.set(
                Asked.owner(call),
                List.of(Given.text(call, "domain").split("\\s*,\\s*")),
                days(call));
    }

    private static Map<String, Integer> days(ApiCall call) {
        Map<String, Integer> days = new LinkedHashMap<>();
        for (String direction : Archiving.DIRECTIONS) {
            if (Given.optional(call, direction).isPresent()) {
                days.put(direction, Given.number(call, direction, 0, -1, 36_500));
            }
        }
        if (days.isEmpty()) {
            throw new RuleException("Provide the “incoming”, “outgoing” or “mailman” argument.");
        }
        return days;
    }

    private static int on(int days) {
        return days == Archiving.OFF ? 0 : 1;
    }

    private static String kept(int days) {
        return days == Archiving.OFF ? "" : String.valueOf(days);
    }
}
