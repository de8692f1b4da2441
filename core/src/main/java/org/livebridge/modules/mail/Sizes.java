package org.livebridge.modules.mail;

import java.util.List;
import java.util.Locale;

/** Byte counts as answers print them (functions.md 1.4): a no-break space before the unit. */
final class Sizes {
    private static final List<String> UNITS = List.of("bytes", "KB", "MB", "GB", "TB", "PB");

    private Sizes() {}

    /** Whole megabytes, to the nearest. */
    static int megabytes(long bytes) {
        return (int) Math.round(bytes / 1048576.0);
    }

    /** Such as {@code 12.5 MB}: two decimals at most, none that is zero. */
    static String human(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.size() - 1) {
            value /= 1024;
            unit++;
        }
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "").concat("\u00a0" + UNITS.get(unit));
    }
}
