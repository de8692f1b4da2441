package org.livebridge.tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Rows;

/**
 * The template of an API 2 tag (liveapi.md 4.1): square brackets stand for angle brackets, each
 * {@code %} for the next return; repeated for each row. A return is a field's name, {@code ^name}
 * URI-encoded, {@code +name} {@code checked} or nothing, {@code *any} {@code odd} or {@code even},
 * {@code name::template::field…} a list of its own [I].
 */
final class TagTemplate {
    private final String template;
    private final List<String> returns;

    TagTemplate(List<String> words) {
        boolean bare =
                words.isEmpty() || (!words.get(0).contains("%") && !words.get(0).contains("["));
        this.returns = bare ? words : words.subList(1, words.size());
        this.template = bare ? "%".repeat(words.size()) : words.get(0);
    }

    String text(List<?> rows) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Object row : rows) {
            number++;
            boolean fields = row instanceof Map<?, ?> || row instanceof Record;
            text.append(row(fields && row != null ? Rows.toMap(row) : Map.of(), number));
        }
        return text.toString();
    }

    private String row(Map<String, @Nullable Object> fields, int number) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '%' && next < returns.size()) {
                text.append(value(returns.get(next++), fields, number));
            } else {
                text.append(c == '[' ? '<' : c == ']' ? '>' : c);
            }
        }
        return text.toString();
    }

    private static String value(String name, Map<String, @Nullable Object> fields, int number) {
        if (name.startsWith("*")) {
            return number % 2 == 0 ? "even" : "odd";
        }
        if (name.startsWith("^")) {
            String text = text(fields.get(name.substring(1)));
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
        if (name.startsWith("+")) {
            String text = text(fields.get(name.substring(1)));
            return text.isEmpty() || text.equals("0") ? "" : "checked";
        }
        String[] parts = name.split("::");
        Object value = fields.get(parts[0]);
        if (parts.length > 1 && value instanceof List<?> rows) {
            return new TagTemplate(List.of(parts).subList(1, parts.length)).text(rows);
        }
        return escaped(text(value));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
