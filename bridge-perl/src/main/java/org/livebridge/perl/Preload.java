package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which checkpoint a script starts from: one with the well-known modules loaded that it loads.
 *
 * <p>The first script with some list of modules starts perl the plain way, as a process that runs
 * one script would gain nothing; the second pays for the checkpoint. Thread-safe.
 */
final class Preload {
    private static final Pattern LOADS =
            Pattern.compile("(?m)^[ \\t]*(?:use|require)[ \\t]+([A-Z][\\w:]*)");
    private static final int MOST = 24;

    private final List<String> known;
    private final Map<List<String>, Slot> slots = new ConcurrentHashMap<>();

    /** Chooses among the modules {@code known}. */
    Preload(List<String> known) {
        this.known = known;
    }

    private static final class Slot {
        private int asked;
        private @Nullable PerlCheckpoint made;

        synchronized @Nullable PerlCheckpoint get(boolean atOnce, Supplier<PerlCheckpoint> make) {
            asked++;
            if (made == null && (atOnce || asked > 1)) {
                made = make.get();
            }
            return made;
        }
    }

    /** The known modules that the script names in a line of its own, sorted. */
    List<String> of(byte[] script) {
        TreeSet<String> found = new TreeSet<>();
        Matcher loads = LOADS.matcher(new String(script, StandardCharsets.ISO_8859_1));
        while (loads.find()) {
            if (known.contains(loads.group(1))) {
                found.add(loads.group(1));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The checkpoint for the list; null while the plain way is the better one.
     *
     * @param atOnce whether the first to ask gets one too
     */
    @Nullable PerlCheckpoint checkpoint(
            List<String> modules, boolean atOnce, Supplier<PerlCheckpoint> make) {
        if (!slots.containsKey(modules) && slots.size() >= MOST) {
            return null;
        }
        return slots.computeIfAbsent(modules, list -> new Slot()).get(atOnce, make);
    }
}
