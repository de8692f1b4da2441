package org.livebridge.engine.services;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;

/** Words of a command line as arguments of a call. */
public final class ArgumentWords {
    private ArgumentWords() {}

    /**
     * {@code k=v} words for API 2 and UAPI, plain values for API 1.
     *
     * @param encoded whether values are URI-encoded, as the old commands want (liveapi.md 5)
     * @throws IllegalArgumentException with a sentence, when a word is no argument
     */
    public static Arguments of(ApiFamily family, List<String> words, boolean encoded) {
        if (family == ApiFamily.API1) {
            return Arguments.ordered(words.stream().map(w -> value(w, encoded)).toList());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (String word : words) {
            int cut = word.indexOf('=');
            if (cut < 1) {
                throw new IllegalArgumentException(
                        "“" + word + "” is no argument; write name=value.");
            }
            named.put(
                    value(word.substring(0, cut), encoded),
                    value(word.substring(cut + 1), encoded));
        }
        return Arguments.named(named);
    }

    private static String value(String word, boolean encoded) {
        if (!encoded) {
            return word;
        }
        try {
            return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return word;
        }
    }
}
