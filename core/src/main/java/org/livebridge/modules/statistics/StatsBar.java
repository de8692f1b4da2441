package org.livebridge.modules.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.HumanSize;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/**
 * {@code StatsBar}: a row for each asked name that the server knows; others have no row
 * (functions.md 8).
 */
final class StatsBar implements ApiModule {
    private static final double MEGABYTE = 1 << 20;
    private static final int NEAR = 80;
    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.required("display", "names joined by |"),
                    Parameter.optional("warnings", "1 keeps what nears its limit only").flag(),
                    Parameter.optional("warninglevel", "1 to 100 percent, or high; 80 without"),
                    Parameter.optional("warnout", "has no effect"),
                    Parameter.optional("infinityimg", "has no effect"),
                    Parameter.optional("infinitylang", "1: “unlimited” in the place of ∞").flag(),
                    Parameter.optional("rowcounter", "odd or even: how the rows begin"));

    private final Usage usage;
    private final AccountFacts facts;

    /** The module over what accounts use and what is known of them. */
    StatsBar(Usage usage, AccountFacts facts) {
        this.usage = usage;
        this.facts = facts;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        String internal = "StatsBar's row counter is for cPanel's own pages, as documented.";
        all.addAll(
                new Declaration(ApiFamily.API2, "StatsBar", "functions.md 8")
                        .function(
                                "stat",
                                Evidence.CALLER,
                                "Gives facts and counters of the account.",
                                PARAMETERS,
                                this::stat)
                        .refused("rowcounter", "For internal use.", internal)
                        .refused("getrowcounter", "For internal use.", internal)
                        .refused("setrowcounter", "For internal use.", internal)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "StatsBar", "functions.md 8")
                        .function(
                                "get_stats",
                                Evidence.DOCUMENTED,
                                "Gives facts and counters of the account.",
                                PARAMETERS,
                                this::stat)
                        .functions());
        return all;
    }

    private ApiResult stat(ApiCall call) {
        String display = call.arguments().text("display", "");
        if (display.isEmpty()) {
            throw new RuleException("Provide the “display” argument: names joined by |.");
        }
        int first = Given.optional(call, "rowcounter").filter("even"::equals).isPresent() ? 1 : 0;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : display.split("\\|", 200)) {
            row(call, name.strip())
                    .ifPresent(
                            row -> {
                                boolean odd = (rows.size() + first) % 2 == 0;
                                row.put("rowtype", odd ? "odd" : "even");
                                rows.add(row);
                            });
        }
        return ApiResult.of(rows);
    }

    private Optional<Map<String, Object>> row(ApiCall call, String name) {
        String account = call.caller().account();
        boolean warnings = call.arguments().flag("warnings");
        Usage.Item item = Usage.known().get(name);
        if (item == null) {
            return warnings
                    ? Optional.empty()
                    : facts.find(account, name).map(fact -> text(name, fact));
        }
        Usage.Amount amount = usage.of(account, item);
        return warnings && amount.percent() < level(call)
                ? Optional.empty()
                : Optional.of(counter(item, amount, infinity(call)));
    }

    private static int level(ApiCall call) {
        String level = Given.optional(call, "warninglevel").orElse("");
        return level.isEmpty() || level.equals("high")
                ? NEAR
                : Given.number(call, "warninglevel", NEAR, 1, 100);
    }

    private static String infinity(ApiCall call) {
        return call.arguments().flag("infinitylang") ? "unlimited" : "∞";
    }

    private static Map<String, Object> text(String name, AccountFacts.Fact fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", name);
        row.put("name", name);
        row.put("item", fact.label());
        row.put("value", fact.value());
        return row;
    }

    private static Map<String, Object> counter(
            Usage.Item item, Usage.Amount amount, String infinity) {
        int percent = amount.percent();
        int maxed = amount.isMaxed() ? 1 : 0;
        boolean limited = amount.most().isPresent();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", item.name());
        row.put("name", item.name());
        row.put("item", item.label());
        row.put("_count", plain(item, amount.used()));
        row.put("count", human(item, amount.used()));
        row.put("_max", limited ? plain(item, amount.most().orElse(0)) : "unlimited");
        row.put("max", limited ? human(item, amount.most().orElse(0)) : infinity);
        row.put("_maxed", maxed);
        row.put("is_maxed", maxed);
        row.put("percent", percent);
        row.put("percent5", percent / 5 * 5);
        row.put("percent10", percent / 10 * 10);
        row.put("percent20", percent / 20 * 20);
        row.put("units", item.bytes() ? "MB" : "");
        row.put("module", item.module());
        row.put("feature", item.feature());
        row.put("normalized", item.bytes() ? 1 : 0);
        row.put("zeroisunlimited", item.bytes() ? 1 : 0);
        return row;
    }

    /** Megabytes with two decimals, or the bare number. */
    private static String plain(Usage.Item item, long amount) {
        return item.bytes()
                ? String.format(Locale.ROOT, "%.2f", amount / MEGABYTE)
                : String.valueOf(amount);
    }

    private static String human(Usage.Item item, long amount) {
        return item.bytes() ? HumanSize.of(amount) : String.valueOf(amount);
    }
}
