package org.livebridge.php;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.ModuleImage;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/**
 * How PHP is made ready before it meets a script: started, in a request, with a file loaded.
 *
 * @param commandLine whether it behaves as PHP's command line instead of its CGI
 * @param loaded a file of {@link PhpGuest} that is run ahead of every script; none when empty
 */
record PhpStart(boolean commandLine, List<String> settings, String loaded) {
    /** As every page has it: with the class {@code CPANEL}. */
    static final PhpStart PAGE = new PhpStart(false, PhpSettings.LINES, PhpGuest.CLASS_FILE);

    private static final long MEMORY = 256L << 20;
    private static final int LIMIT = 1 << 20;

    /** Makes PHP ready in a world with no files but ours, and stops there. */
    GuestSnapshot snapshot(ModuleImage image) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        GuestWorld world =
                new GuestWorld(
                        List.of("php"),
                        Map.of(),
                        InputStream.nullInputStream(),
                        messages,
                        messages,
                        path -> {
                            throw new SecurityException("There are no files before a run.");
                        },
                        PhpGuest.files(),
                        Map.of(),
                        payload -> new byte[0],
                        LIMIT,
                        16);
        try (Wasi system = new Wasi(world);
                PhpInstance instance = PhpInstance.fresh(image, system, MEMORY)) {
            instance.start(commandLine, settings);
            instance.begin();
            if (!loaded.isEmpty()) {
                instance.load(loaded);
            }
            return instance.snapshot();
        } catch (RuntimeException broken) {
            throw new IllegalStateException(
                    broken.getMessage() + " " + messages.toString(StandardCharsets.UTF_8), broken);
        }
    }
}
