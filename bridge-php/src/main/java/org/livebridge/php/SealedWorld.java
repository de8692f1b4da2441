package org.livebridge.php;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/**
 * A system with no files, input, environment or connection but what every run has: snapshots are
 * taken in it.
 */
final class SealedWorld implements AutoCloseable {
    static final long MEMORY = 256L << 20;

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 16;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private final Wasi system;

    /** A world with the files of {@link PhpGuest} and these. */
    SealedWorld(Map<String, byte[]> files) {
        Map<String, byte[]> brought = new LinkedHashMap<>(PhpGuest.ownFiles());
        brought.putAll(files);
        system =
                new Wasi(
                        new GuestWorld(
                                List.of("php"),
                                Map.of(),
                                InputStream.nullInputStream(),
                                messages,
                                messages,
                                path -> {
                                    throw new SecurityException("There are no files before a run.");
                                },
                                brought,
                                Map.of(),
                                payload -> new byte[0],
                                MOST_BYTES,
                                MOST_FILES));
    }

    Wasi system() {
        return system;
    }

    /** What was printed or said in it. */
    String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        system.close();
    }
}
