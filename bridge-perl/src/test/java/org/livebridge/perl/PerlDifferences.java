package org.livebridge.perl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * What of a script's outcome may differ from the installed perl's, with the reason.
 *
 * <p>A file {@code .why} beside the script holds pairs of lines, {@code - pattern} and {@code +
 * replacement} ({@code \n} ends a line), applied to the installed perl's outcome; all other lines
 * are the reason.
 */
@NullMarked
final class PerlDifferences {
    private PerlDifferences() {}

    static String applied(Path script, String outcome) throws IOException {
        String name = String.valueOf(script.getFileName()).replace(".pl", ".why");
        Path why = script.resolveSibling(name);
        if (!Files.exists(why)) {
            return outcome;
        }
        List<String> lines = Files.readAllLines(why);
        String result = outcome;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith("- ")) {
                String to = lines.get(i + 1).substring(1).strip().replace("\\n", "\n");
                result = result.replaceFirst("(?s)" + lines.get(i).substring(2), to);
            }
        }
        return result;
    }
}
