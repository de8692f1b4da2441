package org.livebridge.output;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Envelope;
import org.livebridge.json.Json;

/** How an answer is printed; the constants are the words of {@code --output}. */
public enum OutputFormat {
    json,
    jsonpretty,
    yaml,
    xml,
    table;

    /** The whole text, ending in a newline. */
    public String print(Envelope answer) {
        return switch (this) {
            case json -> Json.write(answer.document()) + "\n";
            case jsonpretty -> Json.writePretty(answer.document()) + "\n";
            case yaml -> YamlText.of(answer.document());
            case xml -> XmlText.of("cpanelresult", answer.body()) + "\n";
            case table -> TableText.of(answer);
        };
    }

    /** The text of a WHM answer, ending in a newline; there is no table of one. */
    public String print(Map<String, ? extends @Nullable Object> body) {
        return switch (this) {
            case json -> Json.write(body) + "\n";
            case jsonpretty -> Json.writePretty(body) + "\n";
            case xml -> XmlText.of("result", body) + "\n";
            default -> YamlText.of(body);
        };
    }

    /** The format that a word of {@code --output} names. */
    public static Optional<OutputFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.name().equals(word)).findFirst();
    }
}
