package org.livebridge.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.http.Exchange;
import org.livebridge.http.Routes;
import org.livebridge.json.Json;

/** {@code /healthz}, {@code /readyz}, {@code /metrics} and {@code /openapi.json}. */
final class OperationDoors {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final LiveBridge bridge;
    private final Metrics metrics;

    private OperationDoors(LiveBridge bridge, Metrics metrics) {
        this.bridge = bridge;
        this.metrics = metrics;
    }

    static void register(Routes routes, LiveBridge bridge, Metrics metrics) {
        OperationDoors doors = new OperationDoors(bridge, metrics);
        routes.exact(Routes.ALL, "/healthz", exchange -> exchange.send(200, TEXT, "ok\n"))
                .exact(Routes.ALL, "/readyz", doors::ready)
                .exact(Routes.ALL, "/metrics", doors::metrics)
                .exact(Routes.ALL, "/openapi.json", doors::openApi);
    }

    /** Ready when the store can be read. */
    private void ready(Exchange exchange) {
        try {
            bridge.doorkeeper().policy().verifiesAddresses();
            exchange.send(200, TEXT, "ready\n");
        } catch (RuntimeException broken) {
            exchange.send(503, TEXT, "The store cannot be read.\n");
        }
    }

    /** They name functions and counts: for this machine, and for root. */
    private void metrics(Exchange exchange) {
        boolean root =
                local(exchange.address())
                        || exchange.visitor()
                                .filter(v -> v.login().kind() == Login.Kind.ROOT)
                                .isPresent();
        if (root) {
            exchange.send(200, Metrics.TYPE, metrics.text());
        } else {
            exchange.send(403, TEXT, "The metrics are for this machine and for root.\n");
        }
    }

    private void openApi(Exchange exchange) {
        exchange.send(200, "application/json; charset=utf-8", Json.writePretty(OpenApi.of(bridge)));
    }

    private static boolean local(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
