package org.livebridge.perl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A floating-point number as perl prints it: C's {@code %.15g}. */
final class PerlNumber {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LARGEST_EXPONENT = 15;
    private static final int SMALLEST_EXPONENT = -5;

    private PerlNumber() {}

    static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < LARGEST_EXPONENT && exponent > SMALLEST_EXPONENT) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        String rest = digits.substring(1);
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (rest.isEmpty() ? "" : "." + rest)
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
