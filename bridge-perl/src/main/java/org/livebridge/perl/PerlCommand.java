package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of perl's command line for a script, told by its first line.
 *
 * <p>What a shell or the kernel does on a real system is done here: a script that a shell starts
 * and that hands itself to {@code perl -x} gets that switch; another first line that names no perl
 * is blanked, as perl would try to execute the program it names.
 */
final class PerlCommand {
    private static final Pattern PERL_LINE = Pattern.compile("(?m)^#!.*perl");
    private static final Pattern TAINT = Pattern.compile("\\s-[a-zA-Z]*T");

    /** What perl does with its command line only, or with the script's file before it runs. */
    private static final Pattern EARLY = Pattern.compile("perl.*\\s-[a-zA-Z0-9]*[TsxiCSd]");

    private final List<String> words;
    private final Optional<byte[]> replacement;
    private final boolean plain;

    private PerlCommand(List<String> words, Optional<byte[]> replacement, boolean plain) {
        this.words = words;
        this.replacement = replacement;
        this.plain = plain;
    }

    /** Whether a perl that has started already can run the script. */
    boolean startsPlainly() {
        return plain;
    }

    /** The switches before the script. */
    List<String> words() {
        return words;
    }

    /** The script's text, where perl must not see the file as it is. */
    Optional<byte[]> replacement() {
        return replacement;
    }

    static PerlCommand of(byte[] script) {
        String text = new String(script, StandardCharsets.ISO_8859_1);
        String first = text.lines().findFirst().orElse("");
        List<String> words = new ArrayList<>();
        if (!first.startsWith("#!")) {
            return new PerlCommand(words, Optional.empty(), true);
        }
        if (first.contains("perl")) {
            if (TAINT.matcher(first).find()) {
                words.add("-T");
            }
            return new PerlCommand(words, Optional.empty(), !EARLY.matcher(first).find());
        }
        if (PERL_LINE.matcher(text).find(first.length())) {
            words.add("-x");
            return new PerlCommand(words, Optional.empty(), false);
        }
        String blanked = "#" + " ".repeat(first.length() - 1) + text.substring(first.length());
        byte[] bytes = blanked.getBytes(StandardCharsets.ISO_8859_1);
        return new PerlCommand(words, Optional.of(bytes), true);
    }
}
