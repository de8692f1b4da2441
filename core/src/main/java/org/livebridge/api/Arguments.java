package org.livebridge.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call: named, in the order sent (API 2, UAPI), or ordered (API 1).
 *
 * <p>Values are what JSON gives: texts, numbers, booleans, null, lists, maps. Scalars read as text
 * as Perl would print them: true is {@code 1}, false and null are empty. Immutable.
 */
public final class Arguments {
    /** No arguments. */
    public static final Arguments NONE = new Arguments(Map.of(), List.of());

    private final Map<String, @Nullable Object> named;
    private final List<@Nullable Object> ordered;

    private Arguments(Map<String, @Nullable Object> named, List<@Nullable Object> ordered) {
        this.named = named;
        this.ordered = ordered;
    }

    /** Named arguments; a null value is kept as an argument without a value. */
    public static Arguments named(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        return new Arguments(
                Collections.unmodifiableMap(copy),
                Collections.unmodifiableList(new ArrayList<>(copy.values())));
    }

    /** Ordered arguments. */
    public static Arguments ordered(List<? extends @Nullable Object> values) {
        return new Arguments(Map.of(), Collections.unmodifiableList(new ArrayList<>(values)));
    }

    /** The argument as text; empty when it was not sent. A list or map has no text. */
    public Optional<String> text(String name) {
        return named.containsKey(name) ? textOf(named.get(name)) : Optional.empty();
    }

    /** The argument as text, trimmed; {@code fallback} when it was not sent or is blank. */
    public String text(String name, String fallback) {
        return text(name).map(String::strip).filter(t -> !t.isEmpty()).orElse(fallback);
    }

    /** Whether the argument is sent and true to Perl: not empty and not {@code 0}. */
    public boolean flag(String name) {
        return text(name).filter(t -> !t.isEmpty() && !t.equals("0")).isPresent();
    }

    /**
     * The argument at {@code index} (from 0) of an ordered call; a hash gives its values in order.
     */
    public Optional<String> text(int index) {
        return index < ordered.size() ? textOf(ordered.get(index)) : Optional.empty();
    }

    /** All named arguments in the order sent, unmodifiable; empty for an ordered call. */
    public Map<String, @Nullable Object> named() {
        return named;
    }

    /** All values in order, unmodifiable; a named call's values in the order sent (design.md 5). */
    public List<@Nullable Object> ordered() {
        return ordered;
    }

    /** The same arguments without those whose names begin with one of {@code prefixes}. */
    public Arguments without(Collection<String> prefixes) {
        if (named.keySet().stream().noneMatch(n -> prefixes.stream().anyMatch(n::startsWith))) {
            return this;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        named.forEach(
                (name, value) -> {
                    if (prefixes.stream().noneMatch(name::startsWith)) {
                        rest.put(name, value);
                    }
                });
        return named(rest);
    }

    private static Optional<String> textOf(@Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return Optional.of("");
        }
        if (value instanceof Boolean) {
            return Optional.of("1");
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(number.stripTrailingZeros().toPlainString());
        }
        boolean scalar = value instanceof CharSequence || value instanceof Number;
        return scalar ? Optional.of(value.toString()) : Optional.empty();
    }
}
