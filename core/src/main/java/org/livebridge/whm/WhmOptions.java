package org.livebridge.whm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.dispatch.options.OutputOptions;
import org.livebridge.json.Rows;

/**
 * {@code api.sort}, {@code api.filter}, {@code api.chunk} and {@code api.columns} (liveapi.md 3.7),
 * on the first list of rows in an answer: the same work as UAPI's options under other names.
 */
final class WhmOptions {
    private static final Pattern LETTERED =
            Pattern.compile("api\\.(sort|filter)\\.([a-z])\\.(field|method|reverse|arg0|type)");
    private static final Pattern COLUMN = Pattern.compile("api\\.columns\\.([a-z])");
    private static final Map<String, String> NAMES =
            Map.of(
                    "field", "column",
                    "method", "method",
                    "reverse", "reverse",
                    "arg0", "term",
                    "type", "type");

    private WhmOptions() {}

    /** What the options made of an answer; {@code chunk} is UAPI's summary of the page. */
    record Applied(@Nullable Object data, Optional<Object> chunk) {}

    static Applied apply(WhmCall call, @Nullable Object data) {
        Arguments options = translated(call.arguments());
        if (data == null || options.named().isEmpty()) {
            return new Applied(data, Optional.empty());
        }
        Map<String, @Nullable Object> fields = Rows.toMap(data);
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            if (field.getValue() instanceof List<?> rows) {
                ApiResult done =
                        OutputOptions.of(ApiFamily.UAPI, options).applyTo(ApiResult.of(rows));
                if (!done.ok()) {
                    throw new RuleException(done.errors().get(0));
                }
                field.setValue(done.data());
                return new Applied(fields, Optional.ofNullable(done.metadata().get("paginate")));
            }
        }
        return new Applied(data, Optional.empty());
    }

    private static Arguments translated(Map<String, String> given) {
        Map<String, String> options = new LinkedHashMap<>();
        given.forEach(
                (name, value) -> {
                    Matcher lettered = LETTERED.matcher(name);
                    Matcher column = COLUMN.matcher(name);
                    if (lettered.matches()) {
                        int number = lettered.group(2).charAt(0) - 'a';
                        options.put(
                                "api."
                                        + lettered.group(1)
                                        + "_"
                                        + NAMES.get(lettered.group(3))
                                        + "_"
                                        + number,
                                value);
                    } else if (column.matches()) {
                        options.put("api.columns_" + column.group(1), value);
                    } else {
                        switch (name) {
                            case "api.sort.enable" -> options.put("api.sort", value);
                            case "api.filter.enable" -> options.put("api.filter", value);
                            case "api.columns.enable" -> options.put("api.columns", value);
                            case "api.chunk.enable" -> options.put("api.paginate", value);
                            case "api.chunk.size" -> options.put("api.paginate_size", value);
                            case "api.chunk.start" -> options.put("api.paginate_start", value);
                            default -> {
                                // No option of a list.
                            }
                        }
                    }
                });
        return Arguments.named(options);
    }
}
