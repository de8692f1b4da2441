package org.livebridge.account.database;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Octets, each a character, to text and back, in the character set that a script speaks. */
final class OctetText {
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?i)\\s*SET\\s+NAMES\\s+['\"]?(\\w+)['\"]?(?:\\s+COLLATE\\s+['\"]?\\w+['\"]?)?\\s*;?\\s*");
    private static final Map<String, String> CHARSETS =
            Map.of(
                    "utf8", "UTF-8",
                    "utf8mb3", "UTF-8",
                    "utf8mb4", "UTF-8",
                    "latin1", "windows-1252",
                    "latin2", "ISO-8859-2",
                    "ascii", "US-ASCII",
                    "cp1250", "windows-1250",
                    "cp1251", "windows-1251",
                    "koi8r", "KOI8-R");

    private String name = "utf8mb4";
    private Charset charset = StandardCharsets.UTF_8;

    String name() {
        return name;
    }

    boolean use(String wanted) {
        String known = CHARSETS.get(wanted.toLowerCase(Locale.ROOT));
        if (known == null || !Charset.isSupported(known)) {
            return false;
        }
        name = wanted.toLowerCase(Locale.ROOT);
        charset = Charset.forName(known);
        return true;
    }

    /** Whether {@code sql} only names the character set, which the driver's connection keeps. */
    boolean takesNames(String sql) {
        Matcher names = NAMES.matcher(sql);
        return names.matches() && use(names.group(1));
    }

    static byte[] bytes(String octets) {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean isText(String octets) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes(octets)));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    String text(String octets) {
        return new String(bytes(octets), charset);
    }

    String octets(String text) {
        return of(text.getBytes(charset));
    }

    /** A statement as text; what is no text between its quotes is written in hexadecimal digits. */
    String statement(String octets) {
        if (isText(octets)) {
            return text(octets);
        }
        StringBuilder sql = new StringBuilder();
        int from = 0;
        for (int i = 0; i < octets.length(); i++) {
            char quote = octets.charAt(i);
            if (quote == '\'' || quote == '"') {
                StringBuilder value = new StringBuilder();
                int end = literal(octets, i, value);
                if (!isText(octets.substring(i, end))) {
                    String digits = HexFormat.of().formatHex(bytes(value.toString()));
                    sql.append(text(octets.substring(from, i)));
                    sql.append("x'").append(digits).append('\'');
                    from = end;
                }
                i = end - 1;
            }
        }
        return sql.append(text(octets.substring(from))).toString();
    }

    /** Reads the literal at {@code begin} and tells where it ends. */
    private static int literal(String sql, int begin, StringBuilder value) {
        char quote = sql.charAt(begin);
        int i = begin + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i++);
            boolean pair = i < sql.length();
            if (c == '\\' && pair) {
                value.append(escaped(sql.charAt(i++)));
            } else if (c == quote && (!pair || sql.charAt(i) != quote)) {
                return i;
            } else {
                i += c == quote ? 1 : 0;
                value.append(c);
            }
        }
        return i;
    }

    private static char escaped(char c) {
        return switch (c) {
            case '0' -> '\0';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'Z' -> '\032';
            default -> c;
        };
    }
}
