package org.livebridge.scan;

/** Blanks the comments of shell, Python, JavaScript and HTML; everything else keeps its place. */
final class Comments {
    private Comments() {}

    static String blank(SourceKind kind, String text) {
        return switch (kind) {
            case HTML -> html(text);
            case SHELL, PYTHON -> scan(text, true, false);
            case JAVASCRIPT -> scan(text, false, true);
            default -> text;
        };
    }

    /** A comment of HTML is no call; one that holds a tag of ours is none either. */
    private static String html(String text) {
        StringBuilder out = new StringBuilder(text);
        int at = text.indexOf("<!--");
        while (at >= 0) {
            int end = text.indexOf("-->", at);
            end = end < 0 ? text.length() : end + 3;
            fill(out, at, end);
            at = text.indexOf("<!--", end);
        }
        return out.toString();
    }

    private static String scan(String text, boolean hash, boolean slashes) {
        StringBuilder out = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || (c == '\n' && quote != '`' && slashes)) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'' || (c == '`' && slashes)) {
                quote = c;
            } else if (hash && c == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                i = blankTo(out, i, text.indexOf('\n', i), text.length());
            } else if (slashes && text.startsWith("//", i)) {
                i = blankTo(out, i, text.indexOf('\n', i), text.length());
            } else if (slashes && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = blankTo(out, i, end < 0 ? -1 : end + 2, text.length());
            }
        }
        return out.toString();
    }

    private static int blankTo(StringBuilder out, int begin, int end, int length) {
        int stop = end < 0 ? length : end;
        fill(out, begin, stop);
        return stop - 1;
    }

    private static void fill(StringBuilder out, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (out.charAt(i) != '\n') {
                out.setCharAt(i, ' ');
            }
        }
    }
}
