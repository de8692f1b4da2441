package org.livebridge.suite;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/**
 * The declared state of a case, in the form that {@code livebridge apply} takes; a map without
 * accounts is what the account {@code user} has.
 */
final class SuiteState {
    private static final Set<String> WHOLE = Set.of("features", "packages", "accounts");

    private SuiteState() {}

    /** The state as YAML; empty for none. */
    static String of(@Nullable Object yaml) {
        if (yaml == null) {
            return "";
        }
        if (!(yaml instanceof Map<?, ?> map)) {
            throw new SuiteException("“state” is a map, as in docs/state.schema.json.");
        }
        boolean whole = map.keySet().stream().anyMatch(key -> WHOLE.contains(key));
        Object state = whole ? map : Map.of("accounts", Map.of("user", map));
        return new Dump(DumpSettings.builder().build()).dumpToString(state);
    }
}
