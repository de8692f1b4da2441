package org.livebridge.output;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Rows;

/**
 * An answer as XML: keys in alphabetical order, a list repeats its element (liveapi.md 2.6).
 *
 * <p>Whatever the data holds, the text is well-formed: names are made valid, and characters that
 * XML 1.0 has no place for become {@code ?}.
 */
public final class XmlText {
    private XmlText() {}

    /** {@code body} as one element of that name. */
    public static String of(String root, Object body) {
        StringBuilder text = new StringBuilder();
        element(text, root, body);
        return text.toString();
    }

    private static void element(StringBuilder text, String name, @Nullable Object value) {
        if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                element(text, name, item instanceof List<?> inner ? Map.of("item", inner) : item);
            }
            return;
        }
        String valid = name(name);
        text.append('<').append(valid);
        if (value == null || value.equals("")) {
            text.append("/>");
            return;
        }
        text.append('>');
        if (value instanceof Boolean flag) {
            text.append(flag ? '1' : '0');
        } else if (value instanceof CharSequence || value instanceof Number) {
            escape(text, value.toString());
        } else {
            Map<String, @Nullable Object> sorted = new TreeMap<>(Rows.toMap(value));
            sorted.forEach((key, item) -> element(text, key, item));
        }
        text.append("</").append(valid).append('>');
    }

    private static String name(String key) {
        String clean = key.replaceAll("[^A-Za-z0-9_.-]", "_");
        boolean begins =
                !clean.isEmpty() && (Character.isLetter(clean.charAt(0)) || clean.charAt(0) == '_');
        return begins ? clean : "_" + clean;
    }

    private static void escape(StringBuilder text, String value) {
        value.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> text.append("&amp;");
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '\r' -> text.append("&#13;");
                                default -> text.appendCodePoint(allowed(c) ? c : '?');
                            }
                        });
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }
}
