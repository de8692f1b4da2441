package org.livebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.serve.RunningServer;

/** {@code serve} as a process of its own, from its first line to its end. */
@NullMarked
class ServeProcessTests {
    private static final int ENDED_BY_TERM = 143;
    private static final long SHORT_NANOS = 20_000_000;

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Six free ports above it, as far as one can tell. */
    private static int base() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }

    private Process serve(int base, String... more) throws IOException {
        try (LiveBridge bridge = LiveBridge.open(folder.resolve("data"))) {
            bridge.accounts().createFirst();
            bridge.accounts().password("user", RunningServer.PASSWORD);
        }
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.livebridge.cli.Main",
                                "--data",
                                folder.resolve("data").toString(),
                                "serve",
                                "--port-base",
                                String.valueOf(base)));
        words.addAll(List.of(more));
        Process process =
                new ProcessBuilder(words).redirectError(folder.resolve("err").toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("ready in ")) {
                Files.writeString(folder.resolve("out"), said);
                return process;
            }
        }
        throw new IllegalStateException(said + Files.readString(folder.resolve("err")));
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", RunningServer.basic("user", RunningServer.PASSWORD));
    }

    private boolean socketsAreOpen() throws IOException {
        Path sockets = folder.resolve("data/sockets");
        if (!Files.isDirectory(sockets)) {
            return false;
        }
        try (Stream<Path> all = Files.list(sockets)) {
            return all.findAny().isPresent();
        }
    }

    @Test
    void aRunningCallFinishesWhenTheServerIsStopped() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("slow"));
        Path page =
                Files.writeString(
                        pages.resolve("slow.live.sh"),
                        "#!/bin/sh\nsleep 2\nprintf 'Content-Type: text/plain\\n\\ndone'\n");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rwxr-xr-x"));
        int base = base();
        Process server =
                serve(
                        base,
                        "--tls",
                        "off",
                        "--log-format",
                        "json",
                        "--allow-native",
                        "--pages",
                        pages.toString());
        try {
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(
                            request(base + 2, "/frontend/jupiter/slow/slow.live.sh").build(),
                            BodyHandlers.ofString());
            while (!socketsAreOpen()) {
                LockSupport.parkNanos(SHORT_NANOS);
            }
            server.destroy();
            assertThat(answer.get(1, TimeUnit.MINUTES).body()).isEqualTo("done");
            assertThat(server.waitFor()).isEqualTo(ENDED_BY_TERM);
            assertThat(socketsAreOpen()).isFalse();
            assertThat(Files.readString(folder.resolve("data/logs/access.log")))
                    .startsWith("{\"time\":\"")
                    .contains("\"path\":\"/frontend/jupiter/slow/slow.live.sh\",\"status\":200");
            assertThat(folder.resolve("err")).isEmptyFile();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void plainPortsThatOthersReachOnlyPointToTls() throws Exception {
        int base = base();
        Process server = serve(base, "--listen", "0.0.0.0");
        try {
            assertThat(Files.readString(folder.resolve("out"))).contains(", points to TLS\n");
            String path = "/execute/Email/list_pops?a=%20b";
            HttpResponse<String> led =
                    client.send(request(base + 2, path).build(), BodyHandlers.ofString());
            assertThat(led.statusCode()).isEqualTo(301);
            assertThat(led.headers().firstValue("Location"))
                    .contains("https://127.0.0.1:" + (base + 3) + path);
            HttpResponse<String> refused =
                    client.send(
                            request(base + 2, "/login/")
                                    .POST(BodyPublishers.ofString("user=user&pass=x"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body())
                    .isEqualTo("Send this to https://127.0.0.1:" + (base + 3) + " only.\n");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
