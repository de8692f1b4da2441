package org.livebridge.modules.statistics;

import static org.livebridge.modules.Given.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.livebridge.account.Owner;
import org.livebridge.account.file.HumanSize;
import org.livebridge.account.statistics.Traffic;
import org.livebridge.account.statistics.Traffic.Hour;
import org.livebridge.account.statistics.Visits;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** API 2 {@code Stats}: traffic by month, and visits by the access logs (functions.md 11). */
final class Stats implements ApiModule {
    private static final Parameter DOMAIN = Parameter.required("domain", "the domain");

    private final Traffic traffic;
    private final Visits visits;

    /** The module over traffic and visits. */
    Stats(Traffic traffic, Visits visits) {
        this.traffic = traffic;
        this.visits = visits;
    }

    record Month(String date, Map<String, Long> bw) {}

    record ThisMonth(long bwusage, String humanbwusage) {}

    record Line(String line) {}

    record DomainRow(String domain) {}

    @Override
    public List<ApiFunction> functions() {
        Declaration all = traffic(new Declaration(ApiFamily.API2, "Stats", "functions.md 11"));
        all.from("catalogue.tsv")
                .function(
                        "lastvisitors",
                        Evidence.PROPOSED,
                        "Lists the last visits of a domain, the newest first.",
                        List.of(DOMAIN),
                        call -> ApiResult.of(visits.of(own(call), text(call, "domain"))))
                .function(
                        "lastapachehits",
                        Evidence.PROPOSED,
                        "Gives the last lines of a domain's access log.",
                        List.of(DOMAIN),
                        call ->
                                ApiResult.of(
                                        visits.lines(own(call), text(call, "domain")).stream()
                                                .map(Line::new)
                                                .toList()));
        for (String name : List.of("listlastvisitors", "listrawlogs")) {
            all.function(
                    name,
                    Evidence.PROPOSED,
                    "Lists the domains that have an access log.",
                    List.of(),
                    call ->
                            ApiResult.of(
                                    visits.domains(own(call)).stream()
                                            .map(DomainRow::new)
                                            .toList()));
        }
        for (String program : List.of("analog", "awstats", "webalizer")) {
            all.function(
                    "list" + program,
                    Evidence.PROPOSED,
                    "Lists the domains with statistics of " + program + ": it does not run here.",
                    List.of(),
                    call -> {
                        own(call);
                        return ApiResult.of(List.of());
                    });
        }
        return all.refused(
                        "listurchin",
                        "Lists the domains with statistics of Urchin.",
                        "Urchin is no longer made; Stats::listurchin is not offered.")
                .functions();
    }

    private Declaration traffic(Declaration all) {
        return all.function(
                        "getmonthlybandwidth",
                        Evidence.DOCUMENTED,
                        "Gives the bytes of each month by protocol.",
                        List.of(),
                        call -> months(call, Hour::protocol))
                .function(
                        "getmonthlydomainbandwidth",
                        Evidence.DOCUMENTED,
                        "Gives the bytes of each month by domain.",
                        List.of(),
                        call -> months(call, Hour::domain))
                .function(
                        "getthismonthsbwusage",
                        Evidence.PROPOSED,
                        "Gives the bytes of this month.",
                        List.of(),
                        this::thisMonth);
    }

    private ApiResult months(ApiCall call, Function<Hour, String> key) {
        Map<String, Map<String, Long>> months = new TreeMap<>();
        for (Hour hour : traffic.of(own(call))) {
            months.computeIfAbsent(Traffic.month(hour.time()), month -> new TreeMap<>())
                    .merge(key.apply(hour), hour.bytes(), Long::sum);
        }
        return ApiResult.of(
                months.entrySet().stream()
                        .map(entry -> new Month(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private ApiResult thisMonth(ApiCall call) {
        long bytes = traffic.thisMonth(own(call));
        return ApiResult.row(new ThisMonth(bytes, HumanSize.of(bytes)));
    }

    static String own(ApiCall call) {
        return Owner.account(call.caller());
    }
}
