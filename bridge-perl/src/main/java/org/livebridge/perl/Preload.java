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
 * <p>The build left one without modules. The first script with some list of modules starts from
 * that and loads them itself, as a process that runs one script would gain nothing; the second pays
 * for a checkpoint of its own. Thread-safe.
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

    /** Read once a process; null in a build that made none. */
    private static final class OfBuild {
        static final @Nullable PerlCheckpoint PLAIN = PerlCheckpoint.ofBuild();
    }

    /** Reads what the build left, if that was not done yet. */
    static @Nullable PerlCheckpoint ofBuild() {
        return OfBuild.PLAIN;
    }

    private static final class Slot {
        private int asked;
        private @Nullable PerlCheckpoint made;

        synchronized @Nullable PerlCheckpoint get(boolean atOnce, Supplier<PerlCheckpoint> make) {
            asked++;
            if (made == null && (atOnce || asked > 1)) {
                made = make.get();
            }
            return made == null ? ofBuild() : made;
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
     * The checkpoint for the list; null while perl's own start is the better way.
     *
     * @param atOnce whether the first to ask gets one too
     */
    @Nullable PerlCheckpoint checkpoint(
            List<String> modules, boolean atOnce, Supplier<PerlCheckpoint> make) {
        PerlCheckpoint plain = ofBuild();
        if (plain != null && modules.isEmpty()) {
            return plain;
        }
        if (!slots.containsKey(modules) && slots.size() >= MOST) {
            return plain;
        }
        return slots.computeIfAbsent(modules, list -> new Slot()).get(atOnce, make);
    }
}
