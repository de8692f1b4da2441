package org.livebridge.perl;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The build step that starts perl once, to the park before a script's first line, and writes down
 * its memory; called by Maven only.
 */
final class CheckpointMaker {
    private CheckpointMaker() {}

    /** Argument: the folder of this package's resources. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], PerlCheckpoint.RESOURCE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PerlCheckpoint.of(List.of()).write(out);
        }
    }
}
