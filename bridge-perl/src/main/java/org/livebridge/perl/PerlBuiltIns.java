package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built-ins that this build of perl has not. Compiling them takes a tenth of a cold start, so a
 * script that starts the plain way gets them only if it may use one: if it names one, or loads code
 * that may.
 */
final class PerlBuiltIns {
    static final String MODULE = "LiveBridge::Builtins";

    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:open|flock|fork|wait|waitpid|kill|alarm|pipe|system|exec|qx|readpipe"
                            + "|ch(?:own|mod)|umask|times|crypt|syscall|local(?:time|e)|dbmopen"
                            + "|[gs]et\\w+|end\\w+ent|socket\\w*|connect|bind|listen|accept"
                            + "|shutdown|send|recv|select|require|do|eval|no\\s+strict)\\b|`");
    private static final Pattern LOADS = Pattern.compile("(?m)^\\s*use\\s+([A-Z][\\w:]*)");
    private static final Set<String> HARMLESS =
            Set.of(
                    "Cpanel::LiveAPI",
                    "Data::Dumper",
                    "JSON",
                    "JSON::PP",
                    "List::Util",
                    "MIME::Base64",
                    "Scalar::Util",
                    "Time::Local");

    private PerlBuiltIns() {}

    /** What to load before a script that starts the plain way. */
    static List<String> neededBy(byte[] script) {
        String text = new String(script, StandardCharsets.ISO_8859_1);
        Matcher loads = LOADS.matcher(text);
        while (loads.find()) {
            if (!HARMLESS.contains(loads.group(1))) {
                return List.of(MODULE);
            }
        }
        return NAMED.matcher(text).find() ? List.of(MODULE) : List.of();
    }
}
