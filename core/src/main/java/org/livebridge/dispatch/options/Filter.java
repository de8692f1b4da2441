package org.livebridge.dispatch.options;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;

/**
 * One filter: {@code eq ne lt gt lt_handle_unlimited gt_handle_unlimited contains begins ends
 * matches defined undefined}; without a type it is {@code contains} (liveapi.md 2.4).
 */
record Filter(String column, Predicate<@Nullable Object> test) {

    boolean keeps(Map<String, @Nullable Object> row) {
        return test.test(row.get(column));
    }

    static Filter of(String column, String type, String term) {
        return new Filter(column, test(type, term));
    }

    private static Predicate<@Nullable Object> test(String type, String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "eq" -> numbers(type, term, false, order -> order == 0);
            case "ne" -> numbers(type, term, false, order -> order != 0);
            case "lt" -> numbers(type, term, false, order -> order < 0);
            case "gt" -> numbers(type, term, false, order -> order > 0);
            case "lt_handle_unlimited" -> numbers(type, term, true, order -> order < 0);
            // An old page misspells the name (liveapi.md 2.4).
            case "gt_handle_unlimited", "gt_hnadle_unlimited" ->
                    numbers(type, term, true, order -> order > 0);
            case "contains" -> value -> folded(value).contains(lower);
            case "begins" -> value -> folded(value).startsWith(lower);
            case "ends" -> value -> folded(value).endsWith(lower);
            case "matches" -> matches(term);
            case "defined" -> value -> value != null && !Cells.text(value).isEmpty();
            case "undefined" -> value -> value == null || Cells.text(value).isEmpty();
            default -> throw new RuleException("There is no filter type “" + type + "”.");
        };
    }

    private static Predicate<@Nullable Object> matches(String term) {
        BoundedRegex regex = new BoundedRegex(term);
        return value -> regex.finds(Cells.text(value));
    }

    private static String folded(@Nullable Object value) {
        return Cells.text(value).toLowerCase(Locale.ROOT);
    }

    /** A cell that is no number is kept by {@code ne} only; unlimited is above every number. */
    private static Predicate<@Nullable Object> numbers(
            String type, String term, boolean unlimited, IntPredicate order) {
        boolean endless = unlimited && Cells.isUnlimited(term);
        if (!endless && Cells.number(term).isEmpty()) {
            throw new RuleException(
                    "The filter type “" + type + "” needs a number, not “" + term + "”.");
        }
        BigDecimal wanted = Cells.number(term).orElse(BigDecimal.ZERO);
        return value -> {
            if (unlimited && Cells.isUnlimited(value)) {
                return order.test(endless ? 0 : 1);
            }
            return Cells.number(value)
                    .map(number -> order.test(endless ? -1 : number.compareTo(wanted)))
                    .orElse(type.equals("ne"));
        };
    }
}
