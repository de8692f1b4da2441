package org.livebridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.page.CallTaps;
import org.livebridge.serve.Doors;
import org.livebridge.serve.Operation;
import org.livebridge.serve.ServeOptions;

/**
 * Live pages over HTTP: a page against the bare embedded run of its script; API calls while 64
 * scripts sleep, and while scripts compute; the heap over many pages.
 */
public final class PagesMeasurement {
    private static final int SCRIPTS = 64;
    private static final int ONE_IN_SO_MANY = 10;
    private static final String READ =
            "/json-api/cpanel?cpanel_jsonapi_module=SourceIPCheck&cpanel_jsonapi_func=listips";
    private static final String PAGE =
            "<?php $c = new CPANEL(); $c->uapi('Email', 'list_pops'); echo 'done'; $c->end();";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScratchStore store = new ScratchStore();
    private final Path pages = store.folder().resolve("pages");
    private final String token;

    private PagesMeasurement() throws IOException {
        Files.createDirectories(pages);
        Files.writeString(pages.resolve("page.live.php"), PAGE);
        Files.writeString(pages.resolve("sleep.live.php"), "<?php sleep(2); echo 'done';");
        Files.writeString(
                pages.resolve("compute.live.php"),
                "<?php $x = 0; for ($t = time(); time() < $t + 3;)"
                        + " { for ($i = 0; $i < 100000; $i++) { $x = ($x * 31 + $i) % 65521; } }"
                        + " echo $x;");
        token =
                store.bridge()
                        .doorkeeper()
                        .tokens()
                        .create(Login.owner("user"), Service.CPANEL, "bench", null)
                        .secret();
    }

    /** Arguments: how many pages for the median, how many for the heap. */
    public static void main(String[] words) throws IOException, InterruptedException {
        PagesMeasurement measurement = new PagesMeasurement();
        measurement.run(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        System.exit(0);
    }

    private void run(int measured, int many) throws IOException, InterruptedException {
        try (Operation operation = Operation.in(store.folder(), false);
                HttpServer server =
                        Doors.open(
                                store.bridge(),
                                new ServeOptions(
                                        store.folder(),
                                        List.of(pages),
                                        false,
                                        false,
                                        new CallTaps()),
                                operation,
                                InetAddress.getLoopbackAddress(),
                                List.of(new Listener(Service.CPANEL, false, 0)),
                                Optional.empty())) {
            int port = server.listeners().get(0).port();
            pageAgainstRun(port, measured);
            apiBeside(port, "sleep", measured);
            apiBeside(port, "compute", measured);
            heap(port, many);
        } finally {
            store.close();
        }
    }

    private void pageAgainstRun(int port, int measured) {
        EmbeddedEngine engine = new EmbeddedEngine();
        Path script = pages.resolve("page.live.php").toAbsolutePath();
        Runnable run = () -> BareRun.of(engine, store, Language.PHP, script);
        Runnable page = () -> get(port, "/frontend/jupiter/pages/page.live.php");
        // In turns, so that what else the machine does falls on both.
        long[] runs = new long[measured];
        long[] loads = new long[measured];
        for (int i = -measured; i < measured; i++) {
            int at = Math.max(i, 0);
            runs[at] = nanos(run);
            loads[at] = nanos(page);
        }
        System.out.printf(
                Locale.ROOT,
                "PHP page p50 %.2f ms, embedded warm run p50 %.2f ms (goal: at most 1 ms more)%n",
                p50(loads),
                p50(runs));
    }

    private void apiBeside(int port, String script, int measured) throws InterruptedException {
        Runnable call = () -> get(port, READ);
        long[] alone = new long[measured];
        for (int i = -measured; i < measured; i++) {
            alone[Math.max(i, 0)] = nanos(call);
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger ended = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SCRIPTS; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (!over.get()) {
                                            get(
                                                    port,
                                                    "/frontend/jupiter/pages/"
                                                            + script
                                                            + ".live.php");
                                            ended.incrementAndGet();
                                        }
                                    }));
        }
        while (ended.get() < SCRIPTS) {
            Thread.sleep(100);
        }
        long[] beside = new long[measured];
        for (int i = 0; i < measured; i++) {
            beside[i] = nanos(call);
        }
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                Locale.ROOT,
                "API call p50 %.2f ms alone, %.2f ms beside %d scripts that %s: %.1fx%n",
                p50(alone),
                p50(beside),
                SCRIPTS,
                script,
                p50(beside) / p50(alone));
    }

    private void heap(int port, int many) {
        long before = 0;
        StringBuilder line = new StringBuilder("heap after pages:");
        for (int i = 0; i <= many; i++) {
            if (i > 0) {
                get(port, "/frontend/jupiter/pages/page.live.php");
            }
            if (i % Math.max(1, many / ONE_IN_SO_MANY) == 0) {
                long used = used();
                before = i == 0 ? used : before;
                line.append(String.format(Locale.ROOT, " %d: %.1f MB", i, used / 1e6));
            }
        }
        System.out.println(line);
        System.out.printf(Locale.ROOT, "grown by %.1f MB%n", (used() - before) / 1e6);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void get(int port, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "cpanel user:" + token)
                        .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static long nanos(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return System.nanoTime() - begin;
    }

    private static double p50(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
