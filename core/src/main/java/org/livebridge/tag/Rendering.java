package org.livebridge.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Envelope;

/**
 * Renders pages with tags (liveapi.md 4). What API 1 prints stays as it is, as it may hold HTML;
 * what API 2 returns is text and is escaped, so that data never becomes markup [I].
 */
public final class Rendering {
    private static final Pattern CALL = Pattern.compile("(\\w*)\\((.*)\\)", Pattern.DOTALL);
    private static final int DEEPEST_INCLUDE = 16;
    private static final int LONGEST = 64 << 20;

    private final Variables variables;
    private final TagHost host;
    private final StringBuilder out = new StringBuilder();

    private Rendering(Variables variables, TagHost host) {
        this.variables = variables;
        this.host = host;
    }

    /** The page's text with its tags run in order. */
    public static String of(String page, Variables variables, TagHost host) {
        Rendering rendering = new Rendering(variables, host);
        rendering.page(page, 0);
        return rendering.out.toString();
    }

    private void page(String page, int depth) {
        PageReader.read(page).forEach(node -> node(node, depth));
    }

    private void node(Node node, int depth) {
        if (out.length() > LONGEST) {
            return;
        }
        if (node instanceof Node.Text text) {
            out.append(text.text());
        } else if (node instanceof Node.Api1Tag tag) {
            api1(tag, depth);
        } else if (node instanceof Node.Api2Tag tag) {
            api2(tag);
        } else if (node instanceof Node.Block block) {
            boolean shown =
                    block.feature()
                            ? host.feature(block.expression())
                            : Condition.holds(block.expression(), variables);
            if (shown) {
                block.body().forEach(inner -> node(inner, depth));
            }
        } else if (node instanceof Node.ToolkitTag) {
            out.append("<!-- Template Toolkit tags (cptt) are not offered -->");
        }
    }

    private void api1(Node.Api1Tag tag, int depth) {
        String value = tag.value().strip();
        if (tag.name().equals("include")) {
            if (depth < DEEPEST_INCLUDE) {
                host.include(variables.expand(value)).ifPresent(text -> page(text, depth + 1));
            }
            return;
        }
        Matcher call = CALL.matcher(value);
        Envelope answer =
                call.matches()
                        ? host.call(
                                ApiFamily.API1,
                                tag.name(),
                                call.group(1),
                                Arguments.ordered(Api1Arguments.of(call.group(2), variables)))
                        : host.call(
                                ApiFamily.API1, tag.name(), "", Arguments.ordered(List.of(value)));
        String text = api1Text(answer);
        // What a visitor sent is never markup.
        out.append(value.contains("$FORM") ? TagTemplate.escaped(text) : text);
    }

    private static String api1Text(Envelope answer) {
        Object data = answer.body().get("data");
        Object result = data instanceof Map<?, ?> map ? map.get("result") : null;
        return result == null ? "" : result.toString();
    }

    private void api2(Node.Api2Tag tag) {
        Map<String, @Nullable Object> arguments = new java.util.LinkedHashMap<>();
        tag.arguments().forEach((name, value) -> arguments.put(name, variables.expand(value)));
        Envelope answer =
                host.call(ApiFamily.API2, tag.module(), tag.function(), Arguments.named(arguments));
        Optional<String> text =
                answer.body().get("data") instanceof List<?> rows
                        ? Optional.of(new TagTemplate(tag.words()).text(rows))
                        : Optional.empty();
        out.append(
                text.filter(shown -> answer.ok() && !shown.isEmpty())
                        .orElse(tag.otherwise().isEmpty() ? text.orElse("") : tag.otherwise()));
    }
}
