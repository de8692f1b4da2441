package org.livebridge.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.engine.installed.SocketDoor;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.Reception;
import org.livebridge.http.ServerLimits;
import org.livebridge.serve.Doors;

/**
 * Reads over keep-alive HTTP at 16 connections against a constant answer of equal size by the same
 * server, in turns; and the socket's round trip against a bare echo over the same kind of socket.
 */
public final class DoorsMeasurement {
    private static final int CONNECTIONS = 16;
    private static final int ROUND_TRIPS = 20_000;
    private static final String READ =
            "/json-api/cpanel?cpanel_jsonapi_module=SourceIPCheck&cpanel_jsonapi_func=listips";

    private DoorsMeasurement() {}

    /** Arguments: rounds, seconds a round. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        try (ScratchStore store = new ScratchStore()) {
            http(store.bridge(), rounds, seconds);
            socket(store.bridge(), store.folder());
        }
    }

    private static void http(LiveBridge bridge, int rounds, int seconds)
            throws IOException, InterruptedException {
        String token =
                bridge.doorkeeper()
                        .tokens()
                        .create(Login.owner("user"), Service.CPANEL, "bench", null)
                        .secret();
        Reception reception = Doors.reception(bridge);
        byte[] body =
                "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"listips\",\"data\":[],\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        reception
                .routes()
                .exact(
                        java.util.Set.of(Service.CPANEL),
                        "/constant",
                        exchange -> exchange.send(200, "application/json; charset=utf-8", body));
        try (HttpServer server =
                HttpServer.start(
                        new HttpServer.Parts(
                                InetAddress.getLoopbackAddress(),
                                List.of(new Listener(Service.CPANEL, false, 0)),
                                Optional.empty(),
                                () -> reception,
                                ServerLimits.STANDARD,
                                List.of()))) {
            int port = server.listeners().get(0).port();
            List<Double> constant = new ArrayList<>();
            List<Double> read = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double one = rate(port, "/constant", token, seconds);
                double other = rate(port, READ, token, seconds);
                if (round > 0) {
                    constant.add(one);
                    read.add(other);
                }
            }
            print("constant answer, requests/s", constant);
            print("API read by token, requests/s", read);
            System.out.printf(
                    Locale.ROOT,
                    "ratio of the medians: %.0f %%%n",
                    100 * median(read) / median(constant));
        }
    }

    private static double rate(int port, String path, String token, int seconds)
            throws InterruptedException {
        byte[] request =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: cpanel user:"
                                + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        LongAdder count = new LongAdder();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofVirtual().start(() -> ask(port, request, end, count)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return count.sum() / (double) seconds;
    }

    private static void ask(int port, byte[] request, long end, LongAdder count) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[8192];
            // Every answer is as long as the first: only the date's digits differ.
            out.write(request);
            int length = in.read(buffer);
            if (!new String(buffer, 0, length, StandardCharsets.US_ASCII).contains(" 200 ")) {
                throw new IllegalStateException("The server refused.");
            }
            while (System.nanoTime() - end < 0) {
                out.write(request);
                if (in.readNBytes(buffer, 0, length) < length) {
                    throw new IOException("The server closed the connection.");
                }
                count.increment();
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void socket(LiveBridge bridge, Path folder) throws IOException {
        byte[] request = frame("<cpanel print=\"$user\">");
        double echo;
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("echo"));
            server.bind(address);
            Thread.ofPlatform().daemon().start(() -> echo(server, request.length));
            echo = roundTrip(address, request, request.length);
        }
        try (SocketDoor door =
                SocketDoor.in(folder, () -> bridge.session(Caller.owner("user"), Door.SOCKET))) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(door.path());
            double api = roundTrip(address, request, 0);
            System.out.printf(
                    Locale.ROOT,
                    "socket round trip p50: echo %.1f µs, LiveAPI print %.1f µs, %.1f times%n",
                    echo,
                    api,
                    api / echo);
        }
    }

    private static void echo(ServerSocketChannel server, int length) {
        try (SocketChannel peer = server.accept()) {
            InputStream in = Channels.newInputStream(peer);
            OutputStream out = Channels.newOutputStream(peer);
            byte[] buffer = new byte[length];
            while (in.readNBytes(buffer, 0, length) == length) {
                out.write(buffer);
            }
        } catch (IOException gone) {
            // The measurement is over.
        }
    }

    private static double roundTrip(UnixDomainSocketAddress address, byte[] request, int length)
            throws IOException {
        try (SocketChannel client = SocketChannel.open(address)) {
            InputStream in = Channels.newInputStream(client);
            OutputStream out = Channels.newOutputStream(client);
            byte[] buffer = new byte[8192];
            out.write(request);
            int answer = length == 0 ? in.read(buffer) : in.readNBytes(buffer, 0, length);
            long[] times = new long[ROUND_TRIPS];
            for (int warm = 0; warm < 2; warm++) {
                for (int i = 0; i < ROUND_TRIPS; i++) {
                    long begin = System.nanoTime();
                    out.write(request);
                    if (in.readNBytes(buffer, 0, answer) < answer) {
                        throw new IOException("The server closed the socket.");
                    }
                    times[i] = System.nanoTime() - begin;
                }
            }
            Arrays.sort(times);
            return times[ROUND_TRIPS / 2] / 1000.0;
        }
    }

    private static byte[] frame(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return (bytes.length + "\n" + payload).getBytes(StandardCharsets.UTF_8);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-32s min %,.0f  median %,.0f  max %,.0f%n",
                what,
                sorted.get(0),
                median(values),
                sorted.get(sorted.size() - 1));
    }
}
