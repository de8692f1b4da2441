package org.livebridge.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;

/**
 * What differs between an expected and a given value, types included: 1 is not "1", null is not
 * absent.
 *
 * <p>An expected text {@code ~…~} is a regular expression for a text, {@code ~#…~} one for a
 * number. {@code emptyIsEmpty}: PHP's arrays cannot tell an empty list from an empty hash.
 */
record Difference(String path, String expected, String given) {
    /** What begins an expected pattern of a number. */
    static final String NUMBER = "~#";

    static List<Difference> between(
            @Nullable Object expected, @Nullable Object given, boolean emptyIsEmpty) {
        List<Difference> found = new ArrayList<>();
        compare("", expected, given, emptyIsEmpty, found);
        return found;
    }

    private static void compare(
            String path,
            @Nullable Object expected,
            @Nullable Object given,
            boolean emptyIsEmpty,
            List<Difference> found) {
        if (expected instanceof Map<?, ?> want && given instanceof Map<?, ?> have) {
            Set<String> keys = new LinkedHashSet<>();
            want.keySet().forEach(key -> keys.add(String.valueOf(key)));
            have.keySet().forEach(key -> keys.add(String.valueOf(key)));
            for (String key : keys) {
                String below = path.isEmpty() ? key : path + "." + key;
                if (!want.containsKey(key) || !have.containsKey(key)) {
                    found.add(new Difference(below, shown(want, key), shown(have, key)));
                } else {
                    compare(below, want.get(key), have.get(key), emptyIsEmpty, found);
                }
            }
        } else if (expected instanceof List<?> want
                && given instanceof List<?> have
                && want.size() == have.size()) {
            for (int i = 0; i < want.size(); i++) {
                compare(path + "[" + i + "]", want.get(i), have.get(i), emptyIsEmpty, found);
            }
        } else if (!same(expected, given) && !(emptyIsEmpty && empty(expected) && empty(given))) {
            found.add(new Difference(path, Json.write(expected), Json.write(given)));
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object given) {
        if (expected instanceof String pattern
                && pattern.length() > NUMBER.length()
                && pattern.startsWith("~")
                && pattern.endsWith("~")) {
            boolean number = pattern.startsWith(NUMBER);
            String regex = pattern.substring(number ? 2 : 1, pattern.length() - 1);
            if (number ? given instanceof Number : given instanceof String) {
                return Pattern.compile(regex, Pattern.DOTALL)
                        .matcher(String.valueOf(given))
                        .matches();
            }
        }
        return Json.write(expected).equals(Json.write(given));
    }

    private static boolean empty(@Nullable Object value) {
        return (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String shown(Map<?, ?> map, String key) {
        return map.containsKey(key) ? Json.write(map.get(key)) : "(absent)";
    }
}
