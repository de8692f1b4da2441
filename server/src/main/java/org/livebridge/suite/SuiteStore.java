package org.livebridge.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.livebridge.LiveBridge;
import org.livebridge.engine.ScratchFolder;

/**
 * The data folder of one case: a copy of a store that is made once, with the accounts {@code user}
 * (example.com) and {@code other} (other.example); gone afterwards.
 */
final class SuiteStore implements AutoCloseable {
    /** A case need not survive a power cut, so its store may lie in memory. */
    private final ScratchFolder folder;

    private SuiteStore(ScratchFolder folder) {
        this.folder = folder;
    }

    /** Made on first use, deleted with the JVM. */
    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = newFolder().path();
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
        ScratchFolder folder = newFolder();
        Files.copy(Template.FILE, folder.path().resolve("livebridge.db"));
        return new SuiteStore(folder);
    }

    private static ScratchFolder newFolder() throws IOException {
        return ScratchFolder.inMemory("livebridge-suite");
    }

    Path folder() {
        return folder.path();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
