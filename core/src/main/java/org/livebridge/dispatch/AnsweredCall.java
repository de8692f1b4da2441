package org.livebridge.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Envelope;
import org.livebridge.api.Parameter;

/**
 * A call with its answer.
 *
 * @param function what was called; empty for an unknown name
 * @param nanos how long it took
 * @param hint what could help its author, never part of the wire text
 */
public record AnsweredCall(
        ApiCall call,
        Optional<ApiFunction> function,
        Envelope answer,
        long nanos,
        Optional<String> hint) {
    private static final Pattern SECRET =
            Pattern.compile(
                    "pass|answer|secret|token|(?<!app_)key|crt|cert", Pattern.CASE_INSENSITIVE);
    private static final String MASK = "***";
    private static final int LONGEST = 500;

    /**
     * The arguments as they may be kept and shown: secrets masked, by what the function says of its
     * parameters and by their names; long texts cut. A map for named ones, else a list.
     */
    public Object maskedArguments() {
        Map<String, @Nullable Object> named = call.arguments().named();
        if (!named.isEmpty()) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            named.forEach((name, v) -> masked.put(name, isSecret(name) ? MASK : cut(v)));
            return masked;
        }
        List<@Nullable Object> masked = new ArrayList<>();
        List<@Nullable Object> values = call.arguments().ordered();
        for (int i = 0; i < values.size(); i++) {
            masked.add(isSecret(i) ? MASK : cut(values.get(i)));
        }
        return masked;
    }

    private boolean isSecret(String name) {
        return SECRET.matcher(name).find()
                || parameters().stream()
                        .filter(Parameter::secret)
                        .anyMatch(p -> p.isCalled(name) || isOne(p.name(), name));
    }

    /** A parameter may be numbered: {@code command}, {@code command-1}. */
    private static boolean isOne(String parameter, String name) {
        return name.equals(parameter) || name.startsWith(parameter + "-");
    }

    private boolean isSecret(int index) {
        List<Parameter> known = parameters();
        return index < known.size() && known.get(index).secret();
    }

    private List<Parameter> parameters() {
        return function.map(ApiFunction::parameters).orElse(List.of());
    }

    private static @Nullable Object cut(@Nullable Object value) {
        return value instanceof String text && text.length() > LONGEST
                ? text.substring(0, LONGEST) + "…"
                : value;
    }
}
