package org.livebridge.php;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.livebridge.wasm.GuestSnapshot;

/**
 * Snapshots taken after a script was compiled and before it ran, for scripts that run again: the
 * least recently used is forgotten. Thread-safe.
 *
 * <p>They are made in a world that holds nothing but the script, so no run leaves a trace in them.
 */
final class CompiledScripts {
    private static final int MOST_SNAPSHOTS = 48;
    private static final int MOST_KNOWN = 4_000;

    /** Makes the snapshot at once instead of at the second run: for tests. */
    private static final boolean AT_ONCE = Boolean.getBoolean("livebridge.php.compileFirst");

    private final Function<PhpScript, Optional<GuestSnapshot>> maker;
    private final Map<String, Boolean> seen = new Recent<>(MOST_KNOWN);
    private final Map<String, Optional<GuestSnapshot>> made = new Recent<>(MOST_SNAPSHOTS);

    CompiledScripts(Function<PhpScript, Optional<GuestSnapshot>> maker) {
        this.maker = maker;
    }

    /** The snapshot of {@code script}, when it ran before and compiles without a message. */
    Optional<GuestSnapshot> find(PhpScript script) {
        String key = script.key();
        synchronized (this) {
            Optional<GuestSnapshot> known = made.get(key);
            if (known != null) {
                return known;
            }
            if (seen.put(key, true) == null && !AT_ONCE) {
                return Optional.empty();
            }
        }
        Optional<GuestSnapshot> fresh = script.isPlain() ? maker.apply(script) : Optional.empty();
        synchronized (this) {
            made.put(key, fresh);
        }
        return fresh;
    }
}
