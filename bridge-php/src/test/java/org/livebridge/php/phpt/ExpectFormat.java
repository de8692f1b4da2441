package org.livebridge.php.phpt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The format of EXPECTF sections as a regular expression (PHP's documentation of phpt files). */
final class ExpectFormat {
    private ExpectFormat() {}

    static Pattern pattern(String format) {
        // PHP 5 wrote both names for what is one type in the end.
        String text =
                format.replace("%unicode|string%", "string").replace("%string|unicode%", "string");
        text = text.replaceAll("%[bu]\\|[bu]%", "");
        StringBuilder regex = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char kind = c == '%' && at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            int end = kind == 'r' ? text.indexOf("%r", at + 2) : -1;
            String part =
                    end > 0 ? "(?:" + javaPattern(text.substring(at + 2, end)) + ")" : part(kind);
            if (c != '%' || part == null) {
                literal.append(c);
                at++;
                continue;
            }
            flush(literal, regex);
            regex.append(part);
            at = end > 0 ? end + 2 : at + 2;
        }
        flush(literal, regex);
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /**
     * What PCRE takes and Java does not: octal digits without a leading 0, braces that count
     * nothing.
     */
    static String javaPattern(String pcre) {
        return pcre.replaceAll("\\\\0(?![0-7])", "\\\\x00")
                .replaceAll("(?<!\\\\)\\{(?!\\d)", "\\\\{");
    }

    private static void flush(StringBuilder literal, StringBuilder regex) {
        if (literal.length() > 0) {
            regex.append(Pattern.quote(literal.toString()));
            literal.setLength(0);
        }
    }

    private static @Nullable String part(char kind) {
        return switch (kind) {
            case 'e' -> "/";
            case 's' -> "[^\\r\\n]+";
            case 'S' -> "[^\\r\\n]*";
            case 'a' -> ".+?";
            case 'A' -> ".*?";
            case 'w' -> "\\s*";
            case 'i' -> "[+-]?\\d+";
            case 'd' -> "\\d+";
            case 'x' -> "[0-9a-fA-F]+";
            case 'f' -> "[+-]?(?:\\d+|(?=\\.\\d))(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?";
            case 'c' -> ".";
            case '0' -> "\\x00";
            default -> null;
        };
    }
}
