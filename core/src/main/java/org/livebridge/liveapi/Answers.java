package org.livebridge.liveapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Envelope;
import org.livebridge.json.Json;

/**
 * The texts that go back to the script: JSON between two markers (liveapi.md 1.5).
 *
 * <p>The markers are looked for in the raw text, so {@code </} inside the JSON is written as {@code
 * <\/}, and the JSON holds no raw newline.
 */
final class Answers {
    private static final String DECLARATION = "<?xml version=\"1.0\" ?>\n";

    private Answers() {}

    static byte[] jsonEnabled() {
        return text("{\"data\":{\"result\":\"json\"}}", "");
    }

    static byte[] notUnderstood() {
        return text("{\"result\":0,\"error\":\"Unknown API request\"}", "");
    }

    /** Only API 2 answers carry a {@code cpanelresult} of their own (the wrapper rule). */
    static byte[] of(Envelope answer) {
        Object value =
                answer.family() == ApiFamily.API2
                        ? Map.of("cpanelresult", answer.body())
                        : answer.body();
        return text(Json.write(value), "");
    }

    /** The answer of {@code if} and {@code feature}: integer, own wrapper, a newline at the end. */
    static byte[] test(String module, boolean holds) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", Map.of("result", holds ? 1 : 0));
        body.put("module", module);
        body.put("apiversion", 1);
        return text(Json.write(Map.of("cpanelresult", body)), "\n");
    }

    /** What tags printed, in the shape of API 1's built-ins [I]. */
    static byte[] rendered(String shown) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", "1");
        body.put("type", "internal");
        body.put("command", "render");
        body.put("source", "internal");
        body.put("data", Map.of("result", shown));
        body.put("event", Map.of("result", 1));
        return text(Json.write(body), "");
    }

    private static byte[] text(String json, String before) {
        String whole =
                DECLARATION
                        + "<cpanelresult>"
                        + json.replace("</", "<\\/")
                        + before
                        + "</cpanelresult>\n";
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
