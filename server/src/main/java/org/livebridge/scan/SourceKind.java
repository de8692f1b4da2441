package org.livebridge.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of source file, told by its name, else by its first line. */
enum SourceKind {
    PHP("php|livephp|phtml|inc|php5|module|tpl\\.php"),
    PERL("pl|pm|livepl|cgi|t"),
    SHELL("sh|bash|ksh"),
    PYTHON("py"),
    JAVASCRIPT("js|mjs|ts|jsx|tsx"),
    HTML("html?|tt|tmpl|tpl|stor");

    private final Pattern endings;

    SourceKind(String endings) {
        this.endings = Pattern.compile(".*\\.(" + endings + ")");
    }

    /** The kind of a file; empty for one that is not read. */
    static Optional<SourceKind> of(String name, String begin) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (SourceKind kind : values()) {
            if (kind.endings.matcher(lower).matches()) {
                return Optional.of(byFirstLine(begin).filter(k -> kind == PERL).orElse(kind));
            }
        }
        return byFirstLine(begin);
    }

    private static Optional<SourceKind> byFirstLine(String begin) {
        String line = begin.lines().findFirst().orElse("");
        if (line.startsWith("<?php")) {
            return Optional.of(PHP);
        }
        if (!line.startsWith("#!")) {
            return Optional.empty();
        }
        if (line.contains("php")) {
            return Optional.of(PHP);
        }
        // A shell line that hands the file to perl makes it a Perl file.
        if (line.contains("perl")
                || Pattern.compile("(?m)^\\s*(eval )?.?exec.*perl.*-x").matcher(begin).find()) {
            return Optional.of(PERL);
        }
        if (line.contains("python")) {
            return Optional.of(PYTHON);
        }
        if (line.contains("node")) {
            return Optional.of(JAVASCRIPT);
        }
        return line.contains("sh") ? Optional.of(SHELL) : Optional.empty();
    }
}
