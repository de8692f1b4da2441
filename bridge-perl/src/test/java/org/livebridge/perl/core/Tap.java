package org.livebridge.perl.core;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The lines of one test file, counted as its harness counts them. */
@NullMarked
final class Tap {
    private static final Pattern LINE = Pattern.compile("^(not )?ok\\b *(\\d+)?(.*)$");
    private static final Pattern PLAN = Pattern.compile("^1\\.\\.(\\d+)(.*)$");
    private static final Pattern DIRECTIVE =
            Pattern.compile("#\\s*(skip|todo)", Pattern.CASE_INSENSITIVE);

    private final Set<Integer> failed = new HashSet<>();
    private int planned;
    private int passed;
    private int skipped;
    private int next = 1;
    private boolean skippedWhole;

    Tap(String output) {
        output.lines().forEach(this::line);
    }

    private void line(String line) {
        Matcher plan = PLAN.matcher(line);
        if (plan.matches()) {
            planned = Integer.parseInt(plan.group(1));
            skippedWhole = planned == 0;
            return;
        }
        Matcher result = LINE.matcher(line);
        if (!result.matches()) {
            return;
        }
        String number = result.group(2);
        next = number == null ? next : Integer.parseInt(number);
        if (DIRECTIVE.matcher(result.group(3)).find()) {
            skipped++;
        } else if (result.group(1) == null) {
            passed++;
        } else {
            failed.add(next);
        }
        next++;
    }

    boolean skippedWhole() {
        return skippedWhole;
    }

    int passed() {
        return passed;
    }

    int skipped() {
        return skipped;
    }

    /** What failed, and what was planned and never came. */
    int failed() {
        return failed.size() + Math.max(0, planned - passed - skipped - failed.size());
    }
}
