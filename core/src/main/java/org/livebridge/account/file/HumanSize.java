package org.livebridge.account.file;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sizes for people: U+00A0 stands between number and unit (functions.md 1.4). */
public final class HumanSize {
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private HumanSize() {}

    /** {@code 82 bytes}, {@code 1.11 KB}, {@code 10 MB}. */
    public static String of(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        DecimalFormat format =
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value) + "\u00a0" + UNITS[unit];
    }
}
