package org.livebridge.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/** Takes every connection as HTTP/1.1, or as HTTP/1.0 when it begins so. Thread-safe. */
public final class WireSelector implements ServerConnectionSelector {
    private final ServerConnectionSelector http1;
    private final Patience patience;
    private final Bounds bounds;

    /** How the library reads HTTP/1.1, who ends waits, and how long they may be. */
    public WireSelector(Http1Config http1, Patience patience, Bounds bounds) {
        this.http1 = Http1ConnectionSelector.builder().config(http1).build();
        this.patience = patience;
        this.bounds = bounds;
    }

    /**
     * The bounds of a connection.
     *
     * @param head bytes of a request's first line, and of its headers
     * @param read how long a client may be silent inside a request
     * @param write how long a client may take nothing of its answer
     * @param idle how long a client may be silent between requests
     */
    public record Bounds(int head, Duration read, Duration write, Duration idle) {}

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData request) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of("http/1.1", "http/1.0");
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return http1.connection(new Wire(context, patience, bounds));
    }
}
