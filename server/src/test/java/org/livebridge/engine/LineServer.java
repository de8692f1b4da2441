package org.livebridge.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A server for the sockets of scripts; it does what a line says: {@code echo TEXT}, {@code bytes
 * N}, {@code sleep MILLIS}, {@code parts}, {@code count} (what comes until the end), {@code close}.
 */
@NullMarked
final class LineServer {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @Nullable ServerSocket server;

    void start() throws IOException {
        start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Serves a socket that is bound already, such as one that speaks TLS. */
    void start(ServerSocket bound) {
        server = bound;
        threads.execute(
                () -> {
                    try {
                        while (true) {
                            Socket client = bound.accept();
                            threads.execute(() -> serve(client));
                        }
                    } catch (IOException closed) {
                        // The test is over.
                    }
                });
    }

    int port() {
        return server == null ? 0 : server.getLocalPort();
    }

    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        threads.shutdownNow();
    }

    private static void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answered(line.split(" ", 2), in, out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The script left.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** False at the end of the talk. */
    private static boolean answered(String[] words, BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        switch (words[0]) {
            case "echo" -> out.write((words[1] + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            case "bytes" -> {
                byte[] all = new byte[Integer.parseInt(words[1])];
                for (int i = 0; i < all.length; i++) {
                    all[i] = (byte) i;
                }
                out.write(all);
            }
            case "sleep" -> {
                Thread.sleep(Integer.parseInt(words[1]));
                out.write("slept\n".getBytes(StandardCharsets.US_ASCII));
            }
            case "parts" -> {
                out.write("one\ntwo\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(100);
                out.write("three".getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            case "count" -> {
                int count = 0;
                while (in.read() >= 0) {
                    count++;
                }
                out.write((count + "\n").getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
