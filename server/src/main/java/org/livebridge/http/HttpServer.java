package org.livebridge.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.livebridge.account.RuleException;
import org.livebridge.http.wire.Patience;
import org.livebridge.http.wire.WireSelector;

/** The running server: every request on a virtual thread, HTTP/1.1 and 1.0. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpServer.class.getName());

    private final WebServer server;
    private final Patience patience;
    private final List<Listener> listeners;

    private HttpServer(WebServer server, Patience patience, List<Listener> listeners) {
        this.server = server;
        this.patience = patience;
        this.listeners = listeners;
    }

    /**
     * What a server is made of.
     *
     * @param reception asked for with each request
     * @param certificate for the listeners with TLS; empty when there is none of them
     */
    public record Parts(
            InetAddress address,
            List<Listener> listeners,
            Optional<Certificate> certificate,
            Supplier<Reception> reception,
            ServerLimits limits,
            List<ExchangeListener> watchers) {}

    /** Opens the ports. */
    public static HttpServer start(Parts parts) throws IOException {
        Patience patience = new Patience();
        try {
            Optional<Tls> tls = Optional.empty();
            if (parts.certificate.isPresent()) {
                tls =
                        Optional.of(
                                Tls.builder()
                                        .sslContext(parts.certificate.get().context())
                                        .build());
            }
            WebServerConfig.Builder builder =
                    WebServer.builder().shutdownHook(false).featuresDiscoverServices(false);
            ServerConnectionSelector wire = wire(parts.limits, patience);
            configure(builder, parts, parts.listeners.get(0), tls, wire);
            for (Listener listener : parts.listeners.subList(1, parts.listeners.size())) {
                ListenerConfig.Builder socket = ListenerConfig.builder();
                configure(socket, parts, listener, tls, wire);
                builder.putSocket(name(listener), socket.build());
            }
            WebServer server = builder.build();
            server.start();
            return new HttpServer(server, patience, opened(server, parts.listeners));
        } catch (GeneralSecurityException cause) {
            patience.close();
            throw new IOException("TLS cannot be set up", cause);
        } catch (UncheckedIOException cause) {
            patience.close();
            throw cause.getCause();
        }
    }

    private static String name(Listener listener) {
        return listener.service().label() + (listener.tls() ? "-tls" : "");
    }

    private static List<Listener> opened(WebServer server, List<Listener> asked) {
        List<Listener> opened = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Listener listener = asked.get(i);
            int port = i == 0 ? server.port() : server.port(name(listener));
            opened.add(new Listener(listener.service(), listener.tls(), port, listener.pointsTo()));
        }
        return opened;
    }

    private static void configure(
            ListenerConfig.BuilderBase<?, ?> builder,
            Parts parts,
            Listener listener,
            Optional<Tls> tls,
            ServerConnectionSelector wire) {
        ServerLimits limits = parts.limits;
        builder.address(parts.address)
                .port(listener.port())
                .maxPayloadSize(limits.body())
                .maxTcpConnections(limits.connections())
                .idleConnectionTimeout(limits.idle())
                .shutdownGracePeriod(limits.grace())
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(wire)
                .routing(
                        HttpRouting.builder()
                                .any(
                                        (request, response) ->
                                                serve(request, response, parts, listener)));
        if (listener.tls()) {
            tls.ifPresent(builder::tls);
        }
    }

    private static ServerConnectionSelector wire(ServerLimits limits, Patience patience) {
        Http1Config http1 =
                Http1Config.builder()
                        .maxHeadersSize(limits.headers())
                        .maxPrologueLength(limits.headers())
                        // Old clients send what a strict reader refuses, such as brackets.
                        .validatePrologue(false)
                        .build();
        return new WireSelector(
                http1,
                patience,
                new WireSelector.Bounds(
                        limits.headers(), limits.read(), limits.write(), limits.idle()));
    }

    private static void serve(
            ServerRequest request, ServerResponse response, Parts parts, Listener listener) {
        long begin = System.nanoTime();
        Reception reception = parts.reception.get();
        Exchange exchange =
                new Exchange(request, response, listener.service(), reception.authenticator());
        try {
            if (listener.pointsTo() > 0) {
                point(exchange, listener.pointsTo());
                return;
            }
            Optional<Handler> handler =
                    reception.routes().find(listener.service(), exchange.path());
            if (handler.isPresent()) {
                handler.get().handle(exchange);
            }
            if (!exchange.sent()) {
                exchange.send(404, "text/plain; charset=utf-8", "There is no such page.\n");
            }
        } catch (BadRequestException wrong) {
            refuse(exchange, wrong.status(), String.valueOf(wrong.getMessage()));
        } catch (RuleException refusal) {
            refuse(exchange, 400, String.valueOf(refusal.getMessage()));
        } catch (IOException | UncheckedIOException gone) {
            LOG.log(Level.DEBUG, "The client went away", gone);
            if (exchange.sent()) {
                throw new CloseConnectionException("The client went away.", gone);
            }
            throw new io.helidon.http.InternalServerException("gone", gone);
        } catch (CloseConnectionException gone) {
            LOG.log(Level.DEBUG, "The client went away", gone);
            throw gone;
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, () -> exchange.path() + " broke", broken);
            refuse(exchange, 500, "The server made a mistake; its log tells which.");
        } finally {
            long nanos = System.nanoTime() - begin;
            parts.watchers.forEach(
                    w -> w.answered(exchange, exchange.status(), exchange.bytesSent(), nanos));
        }
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            // Helidon would announce the end and wait for the next request; old clients read on
            // until the end comes.
            exchange.complete();
            throw new CloseConnectionException("The client asked for it.");
        }
    }

    /** A form has been read on the way by now, so only what asks for a page is led on. */
    private static void point(Exchange exchange, int port) {
        String host = exchange.authority().replaceFirst(":\\d+$", "");
        String there = "https://" + host + ":" + port;
        if (exchange.method().equals("GET") || exchange.method().equals("HEAD")) {
            exchange.set("Location", there + exchange.rawTarget());
            exchange.send(301, "text/plain; charset=utf-8", "This is served over TLS.\n");
        } else {
            exchange.send(403, "text/plain; charset=utf-8", "Send this to " + there + " only.\n");
        }
    }

    private static void refuse(Exchange exchange, int status, String sentence) {
        if (!exchange.sent()) {
            exchange.send(status, "text/plain; charset=utf-8", sentence + "\n");
        }
    }

    /** The open ports; one asked for as 0 has its number here. */
    public List<Listener> listeners() {
        return listeners;
    }

    /** Stops: no new requests, the running ones may finish within the grace. */
    @Override
    public void close() {
        server.stop();
        patience.close();
    }
}
