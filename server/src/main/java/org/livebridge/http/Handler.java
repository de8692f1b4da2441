package org.livebridge.http;

import java.io.IOException;

/** Answers requests. Thread-safe: one handler serves all of them, each on a thread of its own. */
@FunctionalInterface
public interface Handler {

    /** Answers {@code exchange}; on return without an answer the client gets 404. */
    void handle(Exchange exchange) throws IOException;
}
