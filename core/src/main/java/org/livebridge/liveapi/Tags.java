package org.livebridge.liveapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.api.Arguments;
import org.livebridge.tag.Variables;

/** API 1 tags sent as a payload: {@code <cpanel print="$user">}, {@code <cpanel M="f(a,b)">}. */
final class Tags {
    private static final Pattern TAG =
            Pattern.compile("<cpanel\\s+(\\w+)\\s*=\\s*\"(.*)\"\\s*/?>", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(\\w*)\\((.*)\\)", Pattern.DOTALL);

    /** Answers an API 1 call. */
    @FunctionalInterface
    interface Api1 {
        byte[] call(String module, String function, Arguments arguments);
    }

    private final Api1 api1;
    private final Variables variables;

    Tags(Api1 api1, Variables variables) {
        this.api1 = api1;
        this.variables = variables;
    }

    byte[] answer(String tag) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            return Answers.notUnderstood();
        }
        String value = matcher.group(2);
        Matcher call = CALL.matcher(value.strip());
        if (call.matches()) {
            return api1.call(matcher.group(1), call.group(1), arguments(call.group(2)));
        }
        return api1.call(matcher.group(1), "", Arguments.ordered(List.of(value)));
    }

    private Arguments arguments(String text) {
        List<String> values = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                values.add(variables.expand(part.strip()));
            }
        }
        return Arguments.ordered(values);
    }
}
