package org.livebridge.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;

/**
 * Whether a case changes the account it runs in: found by running it here first, in a store of its
 * own, and comparing the store before and after. Not thread-safe.
 */
final class Footprint {
    private final Map<SuiteCase, Boolean> known = new HashMap<>();
    private final CoreDoor core = new CoreDoor();

    boolean changes(SuiteCase tested) {
        return known.computeIfAbsent(tested, this::measured);
    }

    private boolean measured(SuiteCase tested) {
        try (SuiteStore untouched = SuiteStore.open();
                SuiteStore used = SuiteStore.open()) {
            // A home is made when it is first looked at, which changes nothing.
            try (LiveBridge bridge = LiveBridge.open(untouched.folder())) {
                bridge.homes().of("user");
            }
            try (LiveBridge bridge = LiveBridge.open(used.folder())) {
                bridge.homes().of("user");
                Caller caller = Caller.owner(tested.login());
                core.answer(bridge, caller, tested.call().orElseThrow(), used.folder());
            }
            return !kept(untouched.folder()).equals(kept(used.folder()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The database and the homes, byte by byte. */
    private static Map<String, Integer> kept(Path folder) throws IOException {
        Map<String, Integer> all = new HashMap<>();
        for (String part : List.of("livebridge.db", "homes")) {
            Path root = folder.resolve(part);
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.toList()) {
                        int hash =
                                Files.isRegularFile(file)
                                        ? Arrays.hashCode(Files.readAllBytes(file))
                                        : 0;
                        all.put(folder.relativize(file).toString(), hash);
                    }
                }
            }
        }
        return all;
    }
}
