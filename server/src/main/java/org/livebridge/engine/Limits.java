package org.livebridge.engine;

import java.time.Duration;

/** The bounds of a run: wall time, bytes of memory and output, files open at once. */
public record Limits(Duration wall, long memory, long output, int openFiles) {
    /** 60 seconds, 512 MB, 64 MB, 256 files. */
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(60), 512L << 20, 64L << 20, 256);
}
