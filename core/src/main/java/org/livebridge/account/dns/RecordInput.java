package org.livebridge.account.dns;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.livebridge.account.RuleException;

/**
 * A record as a caller describes it, field by field.
 *
 * @param fields the arguments of {@code add_zone_record} by their names (functions.md 4)
 */
public record RecordInput(Map<String, String> fields) {

    /** Copies the fields. */
    public RecordInput {
        fields = Map.copyOf(fields);
    }

    Optional<String> text(String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String need(String... names) {
        return text(names)
                .orElseThrow(() -> new RuleException("Provide the “" + names[0] + "” argument."));
    }

    String type(Supplier<String> otherwise) {
        return text("type").map(type -> type.toUpperCase(Locale.ROOT)).orElseGet(otherwise);
    }

    int number(int most, int fallback, String... names) {
        return text(names).map(text -> (int) number(text, names[0], most)).orElse(fallback);
    }

    int needNumber(int most, String... names) {
        return (int) number(need(names), names[0], most);
    }

    long ttl(long fallback) {
        return text("ttl").map(text -> number(text, "ttl", Integer.MAX_VALUE)).orElse(fallback);
    }

    private static long number(String text, String name, long most) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > most) {
            throw new RuleException(
                    "“" + name + "” must be a number from 0 to " + most + ", not “" + text + "”.");
        }
        return Long.parseLong(text);
    }
}
