package org.livebridge.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inside of an API 2 tag (liveapi.md 4.1). */
final class Api2TagReader {
    private static final Pattern HEAD = Pattern.compile("\\s*(\\w+)::(\\w+)\\s*");
    private static final Pattern PARAMETER = Pattern.compile("([\\w.-]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern OTHERWISE = Pattern.compile("\\|\\|\\s*'([^']*)'\\s*$");

    private Api2TagReader() {}

    /** The tag whose text stands between {@code <?cp} and {@code ?>}; empty when it is none. */
    static Optional<Node.Api2Tag> read(String inside) {
        Matcher head = HEAD.matcher(inside);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        String rest = inside.substring(head.end());
        List<String> words = List.of();
        if (rest.startsWith("(")) {
            int end = closing(rest);
            if (end < 0) {
                return Optional.empty();
            }
            words = split(rest.substring(1, end));
            rest = rest.substring(end + 1);
        }
        Matcher otherwise = OTHERWISE.matcher(rest);
        String fallback = otherwise.find() ? otherwise.group(1) : "";
        Map<String, String> arguments = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(rest);
        while (parameter.find()) {
            arguments.put(parameter.group(1), parameter.group(2));
        }
        return Optional.of(
                new Node.Api2Tag(head.group(1), head.group(2), words, arguments, fallback));
    }

    /** The place of the parenthesis that closes the first one; -1 when none does. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Cut at commas; one inside brackets belongs to the template's HTML. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == ',' && depth <= 0) {
                words.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        words.add(text.substring(begin).strip());
        return List.copyOf(words);
    }
}
