package org.livebridge.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.LiveBridge;

/**
 * The data folder of one case: a copy of a store that is made once, with the accounts {@code user}
 * (example.com) and {@code other} (other.example); gone afterwards.
 */
final class SuiteStore implements AutoCloseable {
    /** A case need not survive a power cut, so its store may lie in memory. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    private SuiteStore(Path folder) {
        this.folder = folder;
    }

    /** Made on first use, deleted with the JVM. */
    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = newFolder();
                try (LiveBridge bridge = LiveBridge.open(folder)) {
                    bridge.accounts().createFirst();
                    bridge.accounts().create("other", "other.example");
                }
                Path file = folder.resolve("livebridge.db");
                for (Path made : List.of(file, folder)) {
                    made.toFile().deleteOnExit();
                }
                return file;
            } catch (IOException cause) {
                throw new java.io.UncheckedIOException(cause);
            }
        }
    }

    static SuiteStore open() throws IOException {
        Path folder = newFolder();
        Files.copy(Template.FILE, folder.resolve("livebridge.db"));
        return new SuiteStore(folder);
    }

    private static Path newFolder() throws IOException {
        return Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "livebridge-suite")
                : Files.createTempDirectory("livebridge-suite");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
