package org.livebridge.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.engine.Limits;
import picocli.CommandLine.Option;

/** The options that bound a run. */
final class LimitOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    @Option(names = "--wall", paramLabel = "TIME", description = "Wall time: 60s, 500ms, 5m.")
    private String wall = "60s";

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory: 512m, 1g.")
    private String memory = "512m";

    @Option(names = "--output-limit", paramLabel = "SIZE", description = "Bytes written: 64m.")
    private String output = "64m";

    @Option(names = "--open-files", paramLabel = "N", description = "Files open at once.")
    private int openFiles = 256;

    Limits limits() {
        if (openFiles < 8 || openFiles > 65_536) {
            throw new WrongUse("--open-files is a number from 8 to 65536.");
        }
        return new Limits(
                time(wall), size("--memory", memory), size("--output-limit", output), openFiles);
    }

    private static long size(String option, String text) {
        Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new WrongUse(option + " is a size such as 512m or 1g, not “" + text + "”.");
        }
        int shift =
                switch (matcher.group(2)) {
                    case "k" -> 10;
                    case "m" -> 20;
                    case "g" -> 30;
                    default -> 0;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new WrongUse("--wall is a time such as 60s or 500ms, not “" + text + "”.");
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        return switch (unit == null ? "s" : unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
