package org.livebridge.http;

import java.time.Duration;

/**
 * The bounds of the server.
 *
 * @param headers bytes of all headers of a request
 * @param body bytes of any body
 * @param connections at once, over each port
 * @param read how long a client may be silent inside a request
 * @param write how long a client may take nothing of an answer that waits for it
 * @param idle how long a connection may be silent between requests
 * @param grace how long running requests may take when the server stops
 */
public record ServerLimits(
        int headers,
        long body,
        int connections,
        Duration read,
        Duration write,
        Duration idle,
        Duration grace) {
    /** 32 KB, 1 GB, 2,000 connections, 30 s, 30 s, 75 s, 10 s. */
    public static final ServerLimits STANDARD =
            new ServerLimits(
                    32 << 10,
                    1L << 30,
                    2_000,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(10));
}
