package org.livebridge.account.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;

/** A mail filter: when its rules match, its actions happen (functions.md 2, storefilter). */
public record MailFilter(String name, boolean enabled, List<Rule> rules, List<Action> actions) {

    /** One condition; {@code opt} joins it with the next: {@code and} or {@code or}. */
    public record Rule(String part, String match, String val, String opt) {}

    /** One thing to do; {@code dest} is empty when the action needs none. */
    public record Action(String action, String dest) {}

    /** Copies the lists. */
    public MailFilter {
        rules = List.copyOf(rules);
        actions = List.copyOf(actions);
    }

    static List<Rule> rules(String json) {
        return list(json).stream()
                .map(
                        row ->
                                new Rule(
                                        text(row, "part"),
                                        text(row, "match"),
                                        text(row, "val"),
                                        text(row, "opt")))
                .toList();
    }

    static List<Action> actions(String json) {
        return list(json).stream()
                .map(row -> new Action(text(row, "action"), text(row, "dest")))
                .toList();
    }

    private static List<Map<?, ?>> list(String json) {
        @Nullable Object parsed = Json.parse(json);
        return parsed instanceof List<?> rows
                ? rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList()
                : List.of();
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.toString(row.get(key), "");
    }
}
