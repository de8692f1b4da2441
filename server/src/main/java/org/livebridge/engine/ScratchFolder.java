package org.livebridge.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that only its owner may read, and that goes with all it holds when it is closed. */
public final class ScratchFolder implements AutoCloseable {
    /** What need not survive a power cut is quicker here. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** A new folder among the system's temporary files. */
    public static ScratchFolder onDisk(String prefix) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(prefix));
    }

    /** A new folder in memory where the system has such a place, else on disk. */
    public static ScratchFolder inMemory(String prefix) throws IOException {
        return Files.isWritable(MEMORY)
                ? new ScratchFolder(Files.createTempDirectory(MEMORY, prefix))
                : onDisk(prefix);
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
