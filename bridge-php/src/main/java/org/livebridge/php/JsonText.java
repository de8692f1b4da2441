package org.livebridge.php;

import java.util.LinkedHashMap;
import java.util.Map;

/** As much of JSON as an answer of one service needs: texts, and objects of texts. */
final class JsonText {
    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** {@code value} in quotes. */
    static String of(String value) {
        StringBuilder json = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16));
                json.append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The members of an object of texts; those before the first other thing. */
    static Map<String, String> members(String json) {
        JsonText reader = new JsonText(json);
        Map<String, String> members = new LinkedHashMap<>();
        while (reader.find('"')) {
            String name = reader.text();
            if (!reader.find(':') || !reader.find('"')) {
                break;
            }
            members.put(name, reader.text());
        }
        return members;
    }

    /** Goes behind the next {@code c}, over white space, commas and the opening brace only. */
    private boolean find(char c) {
        while (at < text.length()) {
            char here = text.charAt(at++);
            if (here == c) {
                return true;
            }
            if (" \t\r\n,{".indexOf(here) < 0) {
                return false;
            }
        }
        return false;
    }

    /** The text behind its opening quote. */
    private String text() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                break;
            }
            value.append(c == '\\' && at < text.length() ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code();
            default -> c;
        };
    }

    private char code() {
        int begin = at;
        at = Math.min(at + 4, text.length());
        return (char) Integer.parseInt(text, begin, at, 16);
    }
}
