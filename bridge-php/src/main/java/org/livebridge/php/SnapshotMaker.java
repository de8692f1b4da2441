package org.livebridge.php;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.livebridge.wasm.ModuleImage;

/**
 * The build step that starts each of our PHPs once and writes down its memory; called by Maven
 * only.
 */
final class SnapshotMaker {
    private SnapshotMaker() {}

    /** Argument: the folder of this package's resources. */
    public static void main(String[] args) throws IOException {
        for (PhpVersion version : PhpVersion.values()) {
            Optional<ModuleImage> image = CompiledPhp.image(version);
            if (image.isPresent()) {
                Path file = Path.of(args[0], OwnPhpModule.resource(version));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    PhpStart.PAGE.snapshot(image.get()).write(out);
                }
            }
        }
    }
}
