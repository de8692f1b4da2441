package org.livebridge.dispatch.options;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;

/**
 * One sort: {@code lexicographic} (the default, {@code alphabet} is the same), {@code numeric},
 * {@code numeric_zero_as_max}, {@code ipv4}; reversed on demand (liveapi.md 2.4).
 *
 * <p>What is no number, or no address, stands after all that are, in both directions.
 */
record Sort(String column, Comparator<Map<String, @Nullable Object>> order) {
    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final BigDecimal ABOVE_ALL = new BigDecimal("1e60");

    static Sort of(String column, String method, boolean reverse) {
        return new Sort(
                column,
                switch (method) {
                    case "lexicographic", "alphabet" -> texts(column, reverse);
                    case "numeric" -> numbers(column, reverse, false);
                    case "numeric_zero_as_max" -> numbers(column, reverse, true);
                    case "ipv4" -> addresses(column, reverse);
                    default -> throw new RuleException("There is no sort method “" + method + "”.");
                });
    }

    private static Comparator<Map<String, @Nullable Object>> texts(String column, boolean reverse) {
        Comparator<Map<String, @Nullable Object>> order =
                Comparator.comparing(row -> Cells.text(row.get(column)));
        return reverse ? order.reversed() : order;
    }

    private static Comparator<Map<String, @Nullable Object>> numbers(
            String column, boolean reverse, boolean zeroIsMax) {
        return keyed(
                row -> {
                    Object value = row.get(column);
                    if (Cells.isUnlimited(value)) {
                        return Optional.of(ABOVE_ALL);
                    }
                    return Cells.number(value)
                            .map(n -> zeroIsMax && n.signum() == 0 ? ABOVE_ALL : n);
                },
                reverse);
    }

    private static Comparator<Map<String, @Nullable Object>> addresses(
            String column, boolean reverse) {
        return keyed(
                row -> {
                    Matcher octets = IPV4.matcher(Cells.text(row.get(column)).strip());
                    if (!octets.matches()) {
                        return Optional.empty();
                    }
                    long number = 0;
                    for (int i = 1; i <= 4; i++) {
                        number = number * 1000 + Integer.parseInt(octets.group(i));
                    }
                    return Optional.of(BigDecimal.valueOf(number));
                },
                reverse);
    }

    private interface Key {
        Optional<BigDecimal> of(Map<String, @Nullable Object> row);
    }

    private static Comparator<Map<String, @Nullable Object>> keyed(Key key, boolean reverse) {
        return (one, other) -> {
            Optional<BigDecimal> left = key.of(one);
            Optional<BigDecimal> right = key.of(other);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            int order = left.get().compareTo(right.get());
            return reverse ? -order : order;
        };
    }
}
