package org.livebridge.dispatch.options;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;

/** Values of rows as the options compare them. */
final class Cells {
    private Cells() {}

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Optional<BigDecimal> number(@Nullable Object value) {
        String text = text(value).strip();
        return text.matches("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static boolean isUnlimited(@Nullable Object value) {
        String text = text(value).strip();
        return text.equalsIgnoreCase("unlimited") || text.equals("∞");
    }

    /** A column that no row has is a mistake that is told; without rows nothing can be known. */
    static void check(List<Map<String, @Nullable Object>> rows, String column, String option) {
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.containsKey(column))) {
            throw new RuleException("There is no column “" + column + "” for " + option + ".");
        }
    }
}
