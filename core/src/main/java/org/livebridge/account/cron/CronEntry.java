package org.livebridge.account.cron;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;

/** A job of a crontab: when, and what. {@code @daily} and kin stand in {@code minute} alone. */
public record CronEntry(
        String minute, String hour, String day, String month, String weekday, String command) {
    private static final int LONGEST_COMMAND = 998;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final List<String> NICKNAMES =
            List.of(
                    "@reboot",
                    "@yearly",
                    "@annually",
                    "@monthly",
                    "@weekly",
                    "@daily",
                    "@midnight",
                    "@hourly");

    /**
     * A job as a caller gives it, checked.
     *
     * @throws RuleException when a field is none that cron takes, or the command is no one line
     */
    public static CronEntry checked(
            String minute, String hour, String day, String month, String weekday, String command) {
        CronField.MINUTE.check(minute);
        CronField.HOUR.check(hour);
        CronField.DAY.check(day);
        CronField.MONTH.check(month);
        CronField.WEEKDAY.check(weekday);
        String line = command.strip();
        if (line.isEmpty()) {
            throw new RuleException("Provide the “command” argument.");
        }
        if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw new RuleException("A cron command must be one line without control characters.");
        }
        if (line.length() > LONGEST_COMMAND) {
            throw new RuleException(
                    "A cron command may have " + LONGEST_COMMAND + " characters at most.");
        }
        return new CronEntry(minute, hour, day, month, weekday, line);
    }

    /** The job that a line of a crontab holds; null when it holds none. */
    static @org.jspecify.annotations.Nullable CronEntry read(String line) {
        String text = line.strip();
        if (text.startsWith("@")) {
            String[] parts = BLANK.split(text, 2);
            return parts.length == 2 && NICKNAMES.contains(parts[0])
                    ? new CronEntry(parts[0], "", "", "", "", parts[1])
                    : null;
        }
        String[] parts = BLANK.split(text, 6);
        return parts.length == 6
                ? new CronEntry(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                : null;
    }

    /** The line as it stands in the crontab. */
    public String line() {
        return minute.startsWith("@")
                ? minute + " " + command
                : String.join(" ", minute, hour, day, month, weekday, command);
    }

    /** The MD5 of the line in lower-case hex, verified on recordings (functions.md 7). */
    public String key() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5")
                            .digest(line().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
