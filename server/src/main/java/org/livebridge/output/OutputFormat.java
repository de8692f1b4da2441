package org.livebridge.output;

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
}
