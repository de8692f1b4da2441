package org.livebridge.liveapi;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.api.Arguments;
import org.livebridge.tag.Api1Arguments;
import org.livebridge.tag.Variables;

/**
 * Tags sent as a payload: a single API 1 tag has the answer of its call; anything else, such as
 * {@code <?cp … ?>} or {@code <cpanelif>}, is rendered and its text is the result [I].
 */
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
    private final UnaryOperator<String> render;
    private final Variables variables;

    Tags(Api1 api1, UnaryOperator<String> render, Variables variables) {
        this.api1 = api1;
        this.render = render;
        this.variables = variables;
    }

    byte[] answer(String tag) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            String text = render.apply(tag);
            return text.equals(tag) ? Answers.notUnderstood() : Answers.rendered(text);
        }
        String value = matcher.group(2);
        Matcher call = CALL.matcher(value.strip());
        if (call.matches()) {
            return api1.call(matcher.group(1), call.group(1), arguments(call.group(2)));
        }
        return api1.call(matcher.group(1), "", Arguments.ordered(List.of(value)));
    }

    private Arguments arguments(String text) {
        return Arguments.ordered(Api1Arguments.of(text, variables));
    }
}
