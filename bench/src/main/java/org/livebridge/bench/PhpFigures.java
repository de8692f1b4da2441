package org.livebridge.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.livebridge.wasm.Channel;

/**
 * The PHP engine's figures beside the installed php, in one run: fresh runs through the Polyglot
 * door in a warm JVM (median, 95th percentile, minimum in milliseconds), whole processes of php,
 * runs a second on all cores, bytes allocated a run.
 */
public final class PhpFigures {
    private static final byte[] ANSWER =
            "<?xml version=\"1.0\" ?>\n<cpanelresult>{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\",\"data\":[{\"status\":\"\"}],\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}</cpanelresult>\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Engine engine =
            Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    private final Path folder;

    private PhpFigures(Path folder) {
        this.folder = folder;
    }

    /** Arguments: how many runs of the short scripts (the first half only warms). */
    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        PhpFigures figures = new PhpFigures(Files.createTempDirectory("php-figures").toRealPath());
        // One PHP after the other: code that the JVM compiled for one of them does not serve the next.
        for (String version : List.of("8.2", "5.6", "npm")) {
            for (Map.Entry<String, String> script : scripts().entrySet()) {
                boolean compute = script.getKey().startsWith("compute");
                if (compute && version.equals("npm")) {
                    continue;
                }
                // Npm's starts anew in each run, so it takes its time.
                int count = compute ? 40 : version.equals("npm") ? runs / 200 : runs;
                figures.fresh(script.getKey(), script.getValue(), version, count, compute);
            }
        }
        for (Map.Entry<String, String> script : scripts().entrySet()) {
            if (script.getKey().startsWith("compute")) {
                figures.installed(script.getKey(), script.getValue());
            }
        }
        figures.process(
                "php -n, hello, whole process", List.of("php", "-n", "-r", "echo 'hello';"));
        figures.throughput(java.util.Objects.requireNonNull(scripts().get("hello")));
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("hello", "<?php echo 'hello';");
        scripts.put(
                "founding snippet",
                "<?php require_once '/usr/local/cpanel/php/cpanel.php'; $c = new CPANEL();"
                        + " echo json_encode($c->api2('SourceIPCheck', 'resetsecquestions', array('account' => 'user'))); $c->end();");
        StringBuilder big = new StringBuilder("<?php\n");
        for (int i = 0; i < 380; i++) {
            big.append(
                    "function f%1$d($a, $b = %1$d) { $x = array($a, $b, 'k%1$d'); return count($x) + strlen($a) * %1$d; }%n"
                            .formatted(i));
        }
        scripts.put("script of 37 KB", big + "echo f7('abc');");
        scripts.put(
                "compute: loop of 300,000",
                "<?php $t = microtime(true); for ($i = 0, $s = 0; $i < 300000; $i++) { $s += $i; } echo (microtime(true) - $t) * 1000;");
        scripts.put(
                "compute: 6,000 preg calls",
                "<?php $t = microtime(true); for ($i = 0, $n = 0; $i < 6000; $i++) { $n += preg_match('/(\\w+)@(\\w+)\\.com/', 'some text joe@example.com and more', $m); } echo (microtime(true) - $t) * 1000;");
        return scripts;
    }

    private String run(Path script, String version) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Context context =
                Context.newBuilder("php")
                        .engine(engine)
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(folder)
                        .in(new ByteArrayInputStream(new byte[0]))
                        .out(out)
                        .err(out)
                        .option("php.Version", version)
                        .build()) {
            context.getPolyglotBindings()
                    .putMember(Channel.BINDING, Channel.asBinding(payload -> ANSWER));
            context.eval(Source.newBuilder("php", script.toFile()).cached(false).build());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void fresh(String name, String code, String version, int runs, boolean inner)
            throws IOException {
        for (boolean same : inner ? new boolean[] {true} : new boolean[] {false, true}) {
            double[] millis = new double[runs];
            for (int i = 0; i < runs; i++) {
                // Another text each time, so that no run begins compiled.
                String text = same ? code : code + "\n// " + i;
                Path script = Files.writeString(folder.resolve("script.php"), text);
                long begin = System.nanoTime();
                String out;
                try {
                    out = run(script, version);
                } catch (RuntimeException missing) {
                    System.out.printf("%-28s PHP %s: %s%n", name, version, missing.getMessage());
                    return;
                }
                millis[i] = inner ? Double.parseDouble(out) : (System.nanoTime() - begin) / 1e6;
            }
            print(
                    name
                            + ", PHP "
                            + version
                            + (inner ? "" : same ? ", runs again" : ", first run"),
                    millis);
        }
    }

    private void installed(String name, String code) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script.php"), code);
        double[] millis = new double[20];
        for (int i = 0; i < millis.length; i++) {
            Process php = new ProcessBuilder("php", "-n", script.toString()).start();
            millis[i] =
                    Double.parseDouble(
                            new String(
                                    php.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            php.waitFor();
        }
        print(name + ", installed php", millis);
    }

    private void process(String name, List<String> command)
            throws IOException, InterruptedException {
        double[] millis = new double[60];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        print(name, millis);
    }

    private void throughput(String code) throws Exception {
        Path script = Files.writeString(folder.resolve("script.php"), code);
        int threads = Runtime.getRuntime().availableProcessors();
        int each = 1_500;
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < 2; round++) {
                long allocated = memory.getTotalThreadAllocatedBytes();
                long begin = System.nanoTime();
                List<Future<Void>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    Callable<Void> work =
                            () -> {
                                for (int k = 0; k < each; k++) {
                                    run(script, "8.2");
                                }
                                return null;
                            };
                    all.add(pool.submit(work));
                }
                for (Future<Void> one : all) {
                    one.get();
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (round == 1) {
                    System.out.printf(
                            Locale.ROOT,
                            "hello, %d threads: %.0f runs/s, %.2f MB allocated a run%n",
                            threads,
                            threads * each / seconds,
                            (memory.getTotalThreadAllocatedBytes() - allocated)
                                    / 1e6
                                    / (threads * each));
                }
            }
        }
    }

    private static void print(String name, double[] millis) {
        double[] sorted = Arrays.copyOfRange(millis, millis.length / 2, millis.length);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-46s median %8.2f  p95 %8.2f  min %8.2f%n",
                name,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[0]);
    }
}
