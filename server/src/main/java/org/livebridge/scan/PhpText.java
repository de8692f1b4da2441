package org.livebridge.scan;

import java.util.regex.Pattern;

/** A constant PHP string as it is written. */
final class PhpText {
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(x[0-9A-Fa-f]{1,2}|u\\{[0-9A-Fa-f]{1,6}}|[0-7]{1,3}|.)", Pattern.DOTALL);

    private PhpText() {}

    /** The value of {@code written}, quotes and escapes resolved. */
    static String plain(String written) {
        String inner = written.length() < 2 ? "" : written.substring(1, written.length() - 1);
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        boolean single = written.charAt(0) == '\'';
        return ESCAPE.matcher(inner)
                .replaceAll(
                        found ->
                                java.util.regex.Matcher.quoteReplacement(
                                        single ? single(found.group()) : twice(found.group())));
    }

    private static String single(String escape) {
        return escape.equals("\\'") || escape.equals("\\\\") ? escape.substring(1) : escape;
    }

    private static String twice(String escape) {
        char kind = escape.charAt(1);
        return switch (kind) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'v' -> "\u000B";
            case 'e' -> "\u001B";
            case 'f' -> "\f";
            case '\\', '$', '"' -> String.valueOf(kind);
            case 'x' -> escape.length() > 2 ? code(escape.substring(2), 16) : escape;
            case 'u' ->
                    escape.length() > 2
                            ? code(escape.substring(3, escape.length() - 1), 16)
                            : escape;
            default -> kind >= '0' && kind <= '7' ? code(escape.substring(1), 8) : escape;
        };
    }

    private static String code(String digits, int base) {
        int code = Integer.parseInt(digits, base);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
