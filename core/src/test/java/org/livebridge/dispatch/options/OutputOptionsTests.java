package org.livebridge.dispatch.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.json.Json;

@NullMarked
class OutputOptionsTests {
    record Row(String name, @Nullable Object size, String ip) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("Beta", "10", "10.0.0.9"),
                    new Row("alpha", 9, "10.0.0.10"),
                    new Row("gamma", "unlimited", "9.255.0.1"),
                    new Row("delta", 0, "none"),
                    new Row("eps", null, ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains            | name | A       | Beta alpha gamma delta",
                "begins              | name | b       | Beta",
                "ends                | name | MA      | gamma",
                "matches             | name | ^.l      | alpha",
                "eq                  | size | 10.0    | Beta",
                "ne                  | size | 10      | alpha gamma delta eps",
                "lt                  | size | 10      | alpha delta",
                "gt                  | size | 9       | Beta",
                "lt_handle_unlimited | size | unlimited | Beta alpha delta",
                "gt_handle_unlimited | size | 9       | Beta gamma",
                "gt_hnadle_unlimited | size | 9       | Beta gamma",
                "defined             | size | -       | Beta alpha gamma delta",
                "undefined           | size | -       | eps"
            })
    void filtersByEveryType(String type, String column, String term, String names) {
        assertThat(
                        names(
                                "api2_filter",
                                "1",
                                "api2_filter_column",
                                column,
                                "api2_filter_type",
                                type,
                                "api2_filter_term",
                                term))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lexicographic       | name | 0 | Beta alpha delta eps gamma",
                "alphabet            | name | 1 | gamma eps delta alpha Beta",
                "numeric             | size | 0 | delta alpha Beta gamma eps",
                "numeric             | size | 1 | gamma Beta alpha delta eps",
                "numeric_zero_as_max | size | 0 | alpha Beta gamma delta eps",
                "ipv4                | ip   | 0 | gamma Beta alpha delta eps"
            })
    void sortsByEveryMethod(String method, String column, String reverse, String names) {
        assertThat(
                        names(
                                "api2_sort",
                                "1",
                                "api2_sort_column",
                                column,
                                "api2_sort_method",
                                method,
                                "api2_sort_reverse",
                                reverse))
                .isEqualTo(names);
    }

    @Test
    void joinsSeveralFiltersAndSortsBySuffix() {
        assertThat(
                        names(
                                "api2_filter",
                                "1",
                                "api2_filter_column_0",
                                "name",
                                "api2_filter_term_0",
                                "a",
                                "api2_filter_column_1",
                                "ip",
                                "api2_filter_term_1",
                                "10.",
                                "api2_sort",
                                "1",
                                "api2_sort_column_0",
                                "ip",
                                "api2_sort_reverse_0",
                                "1"))
                .isEqualTo("Beta alpha");
    }

    @Test
    void pagesAsTheDocumentedExampleDoes() {
        List<Row> many = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            many.add(new Row("r" + i, i, ""));
        }
        ApiResult result =
                apply(
                        ApiFamily.API2,
                        many,
                        "api2_paginate",
                        "1",
                        "api2_paginate_start",
                        "5",
                        "api2_paginate_size",
                        "10",
                        "api2_paginate_page",
                        "2");
        assertThat((List<?>) result.data()).hasSize(10);
        assertThat(Json.write(result.data())).startsWith("[{\"name\":\"r15\"");
        assertThat(Json.write(result.metadata()))
                .isEqualTo(
                        "{\"paginate\":{\"total_pages\":3,\"total_results\":30,\"current_page\":2,"
                                + "\"results_per_page\":10,\"start_result\":15}}");
    }

    @Test
    void narrowsColumnsInTheOrderAsked() {
        ApiResult result =
                apply(
                        ApiFamily.API2,
                        ROWS,
                        "api2_columns",
                        "1",
                        "api2_columns_a",
                        "ip",
                        "api2_columns_b",
                        "name");
        assertThat(Json.write(result.data()))
                .startsWith("[{\"ip\":\"10.0.0.9\",\"name\":\"Beta\"}");
    }

    @Test
    void uapiFiltersWithoutTheFlagToo() {
        ApiResult result =
                apply(
                        ApiFamily.UAPI,
                        ROWS,
                        "api.filter_column_0",
                        "name",
                        "api.filter_term_0",
                        "et");
        assertThat(Json.write(result.data())).contains("Beta").doesNotContain("alpha");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api2_filter=1 api2_filter_column=nix | There is no column “nix” for the filter.",
                "api2_filter=1 api2_filter_column=name api2_filter_type=matches api2_filter_term=( | The regex is not valid",
                "api2_filter=1 api2_filter_column=size api2_filter_type=lt api2_filter_term=x | needs a number, not “x”.",
                "api2_filter=1 api2_filter_column=size api2_filter_type=nix | There is no filter type “nix”.",
                "api2_sort=1 api2_sort_column=nix | There is no column “nix” for the sort.",
                "api2_sort=1 api2_sort_column=name api2_sort_method=nix | There is no sort method “nix”.",
                "api2_paginate=1 api2_paginate_size=x | “x” is no number for api2_paginate_size",
                "api2_paginate=1 api2_paginate_start=0 | “0” is no number for api2_paginate_start",
                "api2_columns=1 api2_columns_a=nix | There is no column “nix” for the columns."
            })
    void tellsAMistake(String options, String sentence) {
        ApiResult result = apply(ApiFamily.API2, ROWS, options.replace('=', ' ').split(" "));
        assertThat(result.errors()).singleElement().asString().contains(sentence);
    }

    private static String names(String... pairs) {
        ApiResult result = apply(ApiFamily.API2, ROWS, pairs);
        assertThat(result.errors()).isEmpty();
        List<String> names = new ArrayList<>();
        if (result.data() instanceof List<?> rows) {
            rows.forEach(row -> names.add(String.valueOf(((Map<?, ?>) row).get("name"))));
        }
        return String.join(" ", names);
    }

    private static ApiResult apply(ApiFamily family, List<Row> rows, String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1].equals("-") ? "" : pairs[i + 1]);
        }
        return OutputOptions.of(family, Arguments.named(arguments)).applyTo(ApiResult.of(rows));
    }
}
