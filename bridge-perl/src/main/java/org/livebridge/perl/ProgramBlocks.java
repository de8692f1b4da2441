package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code system { PROGRAM } LIST} and {@code exec { PROGRAM } LIST}: forms that perl's grammar
 * knows for its own functions alone. Here these are ours, so such a line calls another name, whose
 * prototype takes a block; no line moves.
 */
final class ProgramBlocks {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<![\\w$@%&>:'\"-])(?<!\\bsub )(system|exec)(\\s*+)(\\(\\s*+)?(?=\\{)");

    private ProgramBlocks() {}

    /** The script with the other names; the same array where it has no such line. */
    static byte[] renamed(byte[] script) {
        Matcher found = FORM.matcher(new String(script, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return script;
        }
        return found.replaceAll(
                        form -> {
                            String name = "LiveBridge::Unix::" + form.group(1) + "_as";
                            // The block of a prototype stands in no parentheses of its own.
                            return form.group(3) == null
                                    ? name + form.group(2)
                                    : "scalar" + form.group(2) + form.group(3) + name + " ";
                        })
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
