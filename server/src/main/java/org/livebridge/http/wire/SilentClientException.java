package org.livebridge.http.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A client sent nothing, or took nothing, for so long that its connection was ended. */
public final class SilentClientException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final Duration silence;

    /** After {@code silence}, by the {@code cause} that the end of the connection was. */
    SilentClientException(Duration silence, IOException cause) {
        super("the client was silent for " + silence.toMillis() / 1000.0 + " s", cause);
        this.silence = silence;
    }

    /** How long it was silent, at least. */
    public Duration silence() {
        return silence;
    }
}
