package org.livebridge.output;

import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** An answer as YAML; the exact layout of {@code cpapi2} is not known (liveapi.md 9). */
public final class YamlText {
    private YamlText() {}

    /** {@code document} as one YAML document. */
    public static String of(@Nullable Object document) {
        // By way of JSON: records become maps, and the wire's types stay what they are.
        Object plain = Json.parse(Json.write(document));
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setExplicitStart(true)
                        .build();
        return new Dump(settings).dumpToString(plain);
    }
}
