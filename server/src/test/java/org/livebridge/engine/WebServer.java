package org.livebridge.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A web server for scripts: it tells what it was asked, redirects, fails, and is slow. */
@NullMarked
final class WebServer {
    private @Nullable HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    void start() throws IOException {
        HttpServer made =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.setExecutor(threads);
        made.createContext("/echo", WebServer::echo);
        made.createContext(
                "/redirect",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/echo?from=redirect");
                    answer(exchange, 302, "moved".getBytes(StandardCharsets.UTF_8));
                });
        made.createContext(
                "/missing",
                exchange -> answer(exchange, 404, "not here".getBytes(StandardCharsets.UTF_8)));
        made.createContext(
                "/lines",
                exchange -> answer(exchange, 200, "a\nb\nc\n".getBytes(StandardCharsets.UTF_8)));
        made.createContext(
                "/gzip",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream out = new GZIPOutputStream(packed)) {
                        out.write("unpacked".getBytes(StandardCharsets.UTF_8));
                    }
                    answer(exchange, 200, packed.toByteArray());
                });
        made.createContext("/chunked", exchange -> answer(exchange, 200, 0, new byte[100_000]));
        made.createContext(
                "/slow",
                exchange -> {
                    try {
                        Thread.sleep(2_000);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    answer(exchange, 200, new byte[1]);
                });
        made.start();
        server = made;
    }

    String url() {
        return server == null ? "" : "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    /** The request's line, its headers by name but for those of the moment, its body. */
    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        StringBuilder text = new StringBuilder();
        text.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
        text.append('\n');
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v.get(0)));
        headers.remove("host");
        headers.remove("connection");
        headers.forEach((k, v) -> text.append(k).append(": ").append(v).append('\n'));
        text.append(new String(body, StandardCharsets.ISO_8859_1)).append('\n');
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        answer(exchange, 200, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        answer(exchange, status, body.length, body);
    }

    private static void answer(HttpExchange exchange, int status, int length, byte[] body)
            throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
