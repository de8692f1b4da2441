package org.livebridge.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Service;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.ServerLimits;
import org.livebridge.http.page.CallTaps;

/** A real server over a real store, for tests. */
@NullMarked
public final class RunningServer implements AutoCloseable {
    /** Root's password. */
    public static final String ROOT_PASSWORD = "r00t secret";

    /** The password of the account {@code user}. */
    public static final String PASSWORD = "user secret";

    private final Operation operation;
    private final LiveBridge bridge;
    private final HttpServer server;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Integer> tlsPorts = new EnumMap<>(Service.class);
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * A server over the store in {@code data}, with the accounts {@code user} and {@code other}.
     */
    public RunningServer(Path data, Path... pages) {
        this(data, false, pages);
    }

    /** The same; {@code allowNative} lets executables be pages. */
    public RunningServer(Path data, boolean allowNative, Path... pages) {
        this(data, allowNative, ServerLimits.STANDARD, pages);
    }

    /** The same with bounds of its own. */
    public RunningServer(Path data, boolean allowNative, ServerLimits limits, Path... pages) {
        CallTaps taps = new CallTaps();
        try {
            operation = Operation.in(data, false);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        bridge = LiveBridge.open(data, taps, operation.metrics());
        if (bridge.accounts().createFirst()) {
            bridge.accounts().create("other", "other.example");
            bridge.accounts().password("user", PASSWORD);
        }
        bridge.doorkeeper().rootPassword(ROOT_PASSWORD);
        ServeOptions options =
                new ServeOptions(data, List.of(pages), false, allowNative, taps, limits);
        List<Listener> listeners =
                List.of(
                        new Listener(Service.CPANEL, false, 0),
                        new Listener(Service.CPANEL, true, 0),
                        new Listener(Service.WHM, false, 0),
                        new Listener(Service.WEBMAIL, false, 0));
        try {
            server =
                    Doors.open(
                            bridge,
                            options,
                            operation,
                            InetAddress.getLoopbackAddress(),
                            listeners,
                            Optional.of(Certificate.selfSigned(data.resolve("tls"))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.listeners()
                .forEach(
                        listener ->
                                (listener.tls() ? tlsPorts : ports)
                                        .put(listener.service(), listener.port()));
    }

    /** The store behind the server. */
    public LiveBridge bridge() {
        return bridge;
    }

    /** The port of a service. */
    public int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    /** The port with TLS of the cPanel service; its certificate is {@code tls/self-signed.pem}. */
    public int tlsPort() {
        return tlsPorts.getOrDefault(Service.CPANEL, 0);
    }

    /** The address of a path of a service. */
    public URI uri(Service service, String path) {
        return URI.create("http://127.0.0.1:" + port(service) + path);
    }

    /** {@code Basic …} of a name and password. */
    public static String basic(String name, String password) {
        String pair = name + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** GET with headers, given as name, value, name, value … */
    public HttpResponse<String> get(Service service, String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(service, path)), headers);
    }

    /** POST of a form. */
    public HttpResponse<String> post(Service service, String path, String form, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(service, path)).POST(BodyPublishers.ofString(form));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return send(request, headers);
    }

    /** A session of the account {@code user}: its cookie header and its security token. */
    public String[] session() {
        HttpResponse<String> answer =
                post(
                        Service.CPANEL,
                        "/login/?login_only=1",
                        "user=user&pass=" + PASSWORD.replace(" ", "+"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        String body = answer.body();
        int token = body.indexOf("/cpsess");
        return new String[] {
            cookie.substring(0, cookie.indexOf(';')), body.substring(token, token + 17)
        };
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
        bridge.close();
        operation.close();
    }
}
