package org.livebridge.serve;

import java.io.IOException;
import java.nio.file.Path;

/** What an operator looks at: the counts, and the log of requests. */
public record Operation(Metrics metrics, AccessLog log) implements AutoCloseable {

    /** Counts from zero, and a log in {@code <data>/logs}, in lines of JSON or of text. */
    public static Operation in(Path dataFolder, boolean json) throws IOException {
        return new Operation(new Metrics(), new AccessLog(dataFolder.resolve("logs"), json));
    }

    @Override
    public void close() {
        log.close();
    }
}
