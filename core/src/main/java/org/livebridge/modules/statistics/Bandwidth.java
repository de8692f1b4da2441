package org.livebridge.modules.statistics;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.statistics.Stats.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.livebridge.account.RuleException;
import org.livebridge.account.statistics.Traffic;
import org.livebridge.account.statistics.Traffic.Hour;
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

/** {@code Bandwidth} in API 2 and UAPI, over the recorded traffic. */
final class Bandwidth implements ApiModule {
    private static final Parameter TYPES =
            Parameter.optional("types", "http, ftp, smtp, pop3, imap joined by |, or all");
    private static final Parameter CF =
            Parameter.optional("cf", "AVERAGE, MIN, MAX or LAST of the hours; AVERAGE without");
    private static final Map<String, Function<Hour, String>> GROUPINGS =
            Map.of(
                    "domain", Hour::domain,
                    "protocol", Hour::protocol,
                    "year", hour -> String.valueOf(hour.time().getYear()),
                    "month", hour -> Traffic.month(hour.time()),
                    "day", hour -> hour.time().toLocalDate().toString(),
                    "hour", hour -> hour.time().toString());

    private final Traffic traffic;

    /** The module over the traffic. */
    Bandwidth(Traffic traffic) {
        this.traffic = traffic;
    }

    record Data(String type, String date, long bytes) {}

    record Average(int hour, long bytes) {}

    record Retention(String interval, int retention) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Bandwidth", "UAPI 11.138")
                        .function(
                                "query",
                                Evidence.DOCUMENTED,
                                "Gives bytes, grouped.",
                                List.of(
                                        Parameter.required(
                                                "grouping",
                                                "domain, protocol, year, month, day, hour, joined"
                                                        + " by |"),
                                        Parameter.optional("domains", "joined by |"),
                                        Parameter.optional("protocols", "joined by |"),
                                        Parameter.optional("start", "Unix time"),
                                        Parameter.optional("end", "Unix time"),
                                        Parameter.optional("interval", "has no effect: hourly"),
                                        Parameter.optional("timezone", "has no effect: UTC")),
                                this::query)
                        .function(
                                "get_enabled_protocols",
                                Evidence.DOCUMENTED,
                                "Lists the protocols that are counted.",
                                List.of(),
                                call -> ApiResult.of(Traffic.PROTOCOLS))
                        .function(
                                "get_retention_periods",
                                Evidence.DOCUMENTED,
                                "Tells for how many days hours are kept: 0, for ever.",
                                List.of(),
                                call -> ApiResult.of(List.of(new Retention("hourly", 0))))
                        .functions());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Bandwidth", "catalogue.tsv")
                .function(
                        "addhttpbandwidth",
                        Evidence.PROPOSED,
                        "Counts bytes that a domain moved by HTTP.",
                        List.of(
                                Parameter.required("bytes", "how many"),
                                Parameter.required("domain", "the domain")),
                        call -> Outcome.result("", () -> add(call)))
                .function(
                        "getbwdata",
                        Evidence.PROPOSED,
                        "Gives the bytes of each day by protocol.",
                        List.of(
                                TYPES,
                                Parameter.optional("dataset", "has no effect: rate"),
                                CF,
                                Parameter.optional("resolution", "has no effect: a day")),
                        this::data)
                .function(
                        "gethourlyaveragebwoveryear",
                        Evidence.PROPOSED,
                        "Gives the bytes of an hour of the day, over the last year.",
                        List.of(TYPES, CF),
                        this::hourly)
                .functions();
    }

    private void add(ApiCall call) {
        String bytes = text(call, "bytes");
        if (!bytes.matches("[0-9]{1,15}")) {
            throw new RuleException("“" + bytes + "” is not a valid number for “bytes”.");
        }
        traffic.add(own(call), text(call, "domain"), "http", Long.parseLong(bytes));
    }

    private static Predicate<Hour> types(ApiCall call) {
        List<String> types = List.of(optional(call, "types").orElse("all").split("[| ,]+"));
        return hour -> types.contains("all") || types.contains(hour.protocol());
    }

    private ApiResult data(ApiCall call) {
        Map<String, List<Long>> days = new TreeMap<>();
        traffic.of(own(call)).stream()
                .filter(types(call))
                .forEach(
                        hour ->
                                days.computeIfAbsent(
                                                hour.protocol() + "|" + hour.time().toLocalDate(),
                                                key -> new ArrayList<>())
                                        .add(hour.bytes()));
        List<Data> rows = new ArrayList<>();
        consolidated(call, List.of(0L));
        days.forEach(
                (key, hours) -> {
                    int cut = key.indexOf('|');
                    rows.add(
                            new Data(
                                    key.substring(0, cut),
                                    key.substring(cut + 1),
                                    consolidated(call, hours)));
                });
        return ApiResult.of(rows);
    }

    private ApiResult hourly(ApiCall call) {
        Map<Integer, List<Long>> hours = new TreeMap<>();
        traffic.of(own(call)).stream()
                .filter(types(call))
                .forEach(
                        hour ->
                                hours.computeIfAbsent(
                                                hour.time().getHour(), key -> new ArrayList<>())
                                        .add(hour.bytes()));
        return ApiResult.of(
                hours.entrySet().stream()
                        .map(
                                entry ->
                                        new Average(
                                                entry.getKey(),
                                                consolidated(call, entry.getValue())))
                        .toList());
    }

    private static long consolidated(ApiCall call, List<Long> bytes) {
        return switch (Given.oneOf(call, "cf", "AVERAGE", "AVERAGE", "MIN", "MAX", "LAST")) {
            case "MIN" -> bytes.stream().mapToLong(Long::longValue).min().orElse(0);
            case "MAX" -> bytes.stream().mapToLong(Long::longValue).max().orElse(0);
            case "LAST" -> bytes.get(bytes.size() - 1);
            default -> Math.round(bytes.stream().mapToLong(Long::longValue).average().orElse(0));
        };
    }

    private ApiResult query(ApiCall call) {
        List<Function<Hour, String>> grouping = new ArrayList<>();
        for (String name : text(call, "grouping").split("\\|", 6)) {
            Function<Hour, String> group = GROUPINGS.get(name);
            if (group == null) {
                throw new RuleException(
                        "“grouping” takes domain, protocol, year, month, day and hour, not “"
                                + name
                                + "”.");
            }
            grouping.add(group);
        }
        List<String> domains = list(call, "domains");
        List<String> protocols = list(call, "protocols");
        long start = Given.number(call, "start", 0, 0, Integer.MAX_VALUE);
        long end = Given.number(call, "end", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        return ApiResult.of(
                grouped(
                        traffic.of(own(call)).stream()
                                .filter(h -> domains.isEmpty() || domains.contains(h.domain()))
                                .filter(
                                        h ->
                                                protocols.isEmpty()
                                                        || protocols.contains(h.protocol()))
                                .filter(h -> h.time().toEpochSecond() >= start)
                                .filter(h -> h.time().toEpochSecond() <= end)
                                .toList(),
                        grouping));
    }

    /** The sum of bytes where nothing is left to group by, else a map of the next grouping. */
    private static Object grouped(List<Hour> hours, List<Function<Hour, String>> grouping) {
        if (grouping.isEmpty()) {
            return hours.stream().mapToLong(Hour::bytes).sum();
        }
        Map<String, List<Hour>> groups = new TreeMap<>();
        for (Hour hour : hours) {
            groups.computeIfAbsent(grouping.get(0).apply(hour), key -> new ArrayList<>()).add(hour);
        }
        Map<String, Object> sums = new TreeMap<>();
        groups.forEach(
                (key, some) -> sums.put(key, grouped(some, grouping.subList(1, grouping.size()))));
        return sums;
    }

    private static List<String> list(ApiCall call, String name) {
        return optional(call, name).map(text -> List.of(text.split("\\|"))).orElse(List.of());
    }
}
