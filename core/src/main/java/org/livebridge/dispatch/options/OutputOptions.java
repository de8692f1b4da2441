package org.livebridge.dispatch.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.json.Rows;

/**
 * The options of one call: first filters, then sorts, then the page, then the columns.
 *
 * <p>A mistake in them is told as the call's failure, never silently skipped (decision 0003).
 */
public final class OutputOptions {
    private static final int ALL = 1_000_000;

    private final ApiFamily family;
    private final Arguments arguments;

    private OutputOptions(ApiFamily family, Arguments arguments) {
        this.family = family;
        this.arguments = arguments;
    }

    /** The options among {@code arguments}. */
    public static OutputOptions of(ApiFamily family, Arguments arguments) {
        return new OutputOptions(family, arguments);
    }

    /** The arguments without the options, as the function gets them. */
    public Arguments rest() {
        return family == ApiFamily.API1
                ? arguments
                : arguments.without(Set.of(OptionReader.prefix(family)));
    }

    /** {@code result} as the options want it; what is no list of rows stays as it is. */
    public ApiResult applyTo(ApiResult result) {
        boolean none = rest() == arguments;
        if (none || !result.ok() || !(result.data() instanceof List<?> list) || !allRows(list)) {
            return result;
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(Rows.toMap(row)));
        try {
            return applyTo(result, rows);
        } catch (RuleException mistake) {
            return ApiResult.failure(null, String.valueOf(mistake.getMessage()));
        }
    }

    private static boolean allRows(List<?> list) {
        return list.stream().allMatch(row -> row instanceof Record || row instanceof Map<?, ?>);
    }

    private ApiResult applyTo(ApiResult result, List<Map<String, @Nullable Object>> all) {
        OptionReader options = new OptionReader(family, arguments);
        List<Map<String, @Nullable Object>> rows = sorted(options, filtered(options, all));
        Map<String, Object> metadata = new LinkedHashMap<>(result.metadata());
        if (options.isOn("paginate")) {
            Page page =
                    new Page(
                            options.number("paginate_start", 1),
                            options.number("paginate_size", ALL),
                            options.number("paginate_page", 1));
            metadata.put("paginate", page.summary(rows.size()));
            rows = page.of(rows);
        }
        return new ApiResult(columns(options, rows), List.of(), result.messages(), metadata);
    }

    private static List<Map<String, @Nullable Object>> filtered(
            OptionReader options, List<Map<String, @Nullable Object>> all) {
        List<Map<String, @Nullable Object>> rows = all;
        if (options.isOn("filter")) {
            for (String suffix : options.suffixes("filter_column")) {
                String column = options.text("filter_column" + suffix).orElse("");
                Cells.check(all, column, "the filter");
                Filter filter =
                        Filter.of(
                                column,
                                given(options, "filter_type" + suffix, "contains"),
                                options.text("filter_term" + suffix).orElse(""));
                rows = rows.stream().filter(filter::keeps).toList();
            }
        }
        return rows;
    }

    private static List<Map<String, @Nullable Object>> sorted(
            OptionReader options, List<Map<String, @Nullable Object>> all) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(all);
        if (options.isOn("sort")) {
            List<String> suffixes = new ArrayList<>(options.suffixes("sort_column"));
            // The last sort first: each is stable, so the first one weighs most.
            java.util.Collections.reverse(suffixes);
            for (String suffix : suffixes) {
                String column = options.text("sort_column" + suffix).orElse("");
                Cells.check(all, column, "the sort");
                String reverse = options.text("sort_reverse" + suffix).orElse("0");
                String method = given(options, "sort_method" + suffix, "lexicographic");
                rows.sort(
                        Sort.of(column, method, !reverse.isEmpty() && !reverse.equals("0"))
                                .order());
            }
        }
        return rows;
    }

    private static List<Map<String, @Nullable Object>> columns(
            OptionReader options, List<Map<String, @Nullable Object>> rows) {
        List<String> wanted = options.columns();
        if (!options.isOn("columns") || wanted.isEmpty()) {
            return rows;
        }
        wanted.forEach(column -> Cells.check(rows, column, "the columns"));
        List<Map<String, @Nullable Object>> narrow = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            wanted.stream().filter(row::containsKey).forEach(c -> kept.put(c, row.get(c)));
            narrow.add(kept);
        }
        return narrow;
    }

    private static String given(OptionReader options, String option, String fallback) {
        Optional<String> text = options.text(option).map(String::strip);
        return text.filter(t -> !t.isEmpty()).orElse(fallback);
    }
}
