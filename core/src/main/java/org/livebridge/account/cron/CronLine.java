package org.livebridge.account.cron;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a crontab: a job, a variable, or a comment (also what is neither, and blank lines).
 *
 * @param text the line as it stands
 */
public record CronLine(Kind kind, String text, String name, String value, @Nullable CronEntry job) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");

    /** What a line is. */
    public enum Kind {
        /** A job. */
        COMMAND,
        /** {@code NAME=value}. */
        VARIABLE,
        /** Everything else. */
        COMMENT
    }

    /** The line that {@code text} is. */
    static CronLine read(String text) {
        if (!text.isBlank() && !text.strip().startsWith("#")) {
            Matcher variable = VARIABLE.matcher(text);
            if (variable.matches()) {
                return new CronLine(
                        Kind.VARIABLE, text, variable.group(1), unquoted(variable.group(2)), null);
            }
            CronEntry job = CronEntry.read(text);
            if (job != null) {
                return new CronLine(Kind.COMMAND, text, "", "", job);
            }
        }
        return new CronLine(Kind.COMMENT, text, "", "", null);
    }

    /** The line of a job. */
    static CronLine of(CronEntry job) {
        return new CronLine(Kind.COMMAND, job.line(), "", "", job);
    }

    /** The job, if the line is one. */
    public Optional<CronEntry> entry() {
        return Optional.ofNullable(job);
    }

    private static String unquoted(String value) {
        boolean quoted = value.matches("(?s)\".*\"|'.*'") && value.length() > 1;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
