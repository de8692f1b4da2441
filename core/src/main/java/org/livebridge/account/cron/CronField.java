package org.livebridge.account.cron;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;

/** The five fields that say when a job runs, and what they take. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY("day", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    WEEKDAY("weekday", 0, 7, "sun mon tue wed thu fri sat");

    private static final Pattern PART =
            Pattern.compile("(\\*|([0-9A-Za-z]{1,3})(?:-([0-9A-Za-z]{1,3}))?)(?:/([0-9]{1,2}))?");

    private final String label;
    private final int least;
    private final int most;
    private final String names;

    CronField(String label, int least, int most, String names) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** Refuses what cron would not take: lists of {@code *}, values, ranges, with steps. */
    void check(String text) {
        if (text.isEmpty()) {
            throw new RuleException("Provide the “" + label + "” argument.");
        }
        for (String part : text.split(",", 100)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches() || !fits(matcher)) {
                throw new RuleException(
                        "“"
                                + text
                                + "” is no "
                                + label
                                + " of a cron job: it must be *, or numbers from "
                                + least
                                + " to "
                                + most
                                + ", as 1-5, 1,3 or */2.");
            }
        }
    }

    private boolean fits(Matcher matcher) {
        String step = matcher.group(4);
        if (step != null && Integer.parseInt(step) == 0) {
            return false;
        }
        if (matcher.group(2) == null) {
            return true;
        }
        int first = value(matcher.group(2));
        int last = matcher.group(3) == null ? first : value(matcher.group(3));
        return first >= least && last <= most && first <= last;
    }

    private int value(String text) {
        int name = List.of(names.split(" ")).indexOf(text.toLowerCase(Locale.ROOT));
        if (name >= 0) {
            return least + name;
        }
        return text.matches("[0-9]+") ? Integer.parseInt(text) : -1;
    }
}
