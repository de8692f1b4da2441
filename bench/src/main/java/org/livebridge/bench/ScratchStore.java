package org.livebridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;

/** A store of its own with the first account, gone after the measurement. */
final class ScratchStore implements AutoCloseable {
    private final Path folder;
    private final LiveBridge bridge;

    ScratchStore() {
        try {
            folder = Files.createTempDirectory("livebridge-bench");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
    }

    Path folder() {
        return folder;
    }

    LiveBridge bridge() {
        return bridge;
    }

    Object call(ApiFamily family, String module, String function, Arguments arguments) {
        return bridge.dispatcher()
                .dispatch(
                        new ApiCall(
                                family,
                                module,
                                function,
                                arguments,
                                Caller.owner("user"),
                                Door.CORE));
    }

    @Override
    public void close() {
        bridge.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
