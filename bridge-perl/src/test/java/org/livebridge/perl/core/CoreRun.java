package org.livebridge.perl.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;

/** Runs perl's own tests on the embedded perl and counts, folder by folder. */
@NullMarked
final class CoreRun {
    private static final int PASSED = 3;
    private static final int FAILED = 4;

    private final Path tests;
    private final long limitSeconds;
    private final Engine engine =
            Engine.newBuilder("perl").option("engine.WarnInterpreterOnly", "false").build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final Map<String, String> lines = new TreeMap<>();
    private final Map<String, int[]> sums = new TreeMap<>();

    /** {@code tests}: the folder {@code t} of perl's source as {@code prepare.sh} left it. */
    CoreRun(Path tests, long limitSeconds) {
        this.tests = tests;
        this.limitSeconds = limitSeconds;
    }

    /**
     * Runs each {@code every}th file of the folders, in an order that is mixed but always the same.
     */
    void run(List<String> folders, int every, int threads)
            throws IOException, InterruptedException {
        List<Path> files = files(folders);
        Collections.shuffle(files, new Random(7));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < files.size(); i += every) {
            Path file = files.get(i);
            pool.execute(() -> test(file));
        }
        pool.shutdown();
        boolean done = pool.awaitTermination(1, TimeUnit.DAYS);
        clock.shutdownNow();
        if (!done) {
            throw new IllegalStateException("The tests did not end in a day.");
        }
    }

    /** The share of single tests that are right, of those that apply; 0 to 1. */
    double rate() {
        int passed = sums.values().stream().mapToInt(sum -> sum[PASSED]).sum();
        int failed = sums.values().stream().mapToInt(sum -> sum[FAILED]).sum();
        return (double) passed / Math.max(1, passed + failed);
    }

    private List<Path> files(List<String> names) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : names) {
            Path path = tests.resolve(name);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(f -> f.toString().endsWith(".t")).sorted().forEach(all::add);
                }
            } else {
                all.add(path);
            }
        }
        return all;
    }

    private void test(Path file) {
        String name = "t/" + tests.relativize(file);
        Optional<String> excluded = Exclusions.reason(name);
        if (excluded.isPresent()) {
            line(name, "excluded: " + excluded.get(), 0, 0, 0);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String end = run(file, out, err);
        Tap tap = new Tap(out.toString(StandardCharsets.ISO_8859_1));
        if (tap.skippedWhole()) {
            line(name, "skips itself", 0, 0, 0);
            return;
        }
        int failed = tap.failed();
        if (tap.passed() + tap.skipped() + failed == 0) {
            failed = 1;
        }
        String last = err.toString(StandardCharsets.ISO_8859_1).strip();
        last = last.substring(Math.max(0, last.length() - 160)).replace('\n', ' ');
        line(name, failed == 0 ? end : end + " " + last, tap.passed(), failed, tap.skipped());
    }

    private synchronized void line(String name, String note, int passed, int failed, int skipped) {
        String line = "%s\t%d\t%d\t%d\t%s".formatted(name, passed, failed, skipped, note);
        lines.put(name, line);
        System.out.println(line);
        int[] sum = sums.computeIfAbsent(name.split("/", -1)[1], folder -> new int[6]);
        sum[0]++;
        if (passed + failed > 0) {
            sum[1]++;
            sum[2] += failed == 0 ? 1 : 0;
            sum[PASSED] += passed;
            sum[FAILED] += failed;
        }
    }

    private String run(Path file, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        try (Context context =
                Context.newBuilder("perl")
                        .engine(engine)
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(tests)
                        .environment("PERL_CORE", "1")
                        .in(InputStream.nullInputStream())
                        .out(out)
                        .err(err)
                        .option("perl.MaxMemory", String.valueOf(512L << 20))
                        .build()) {
            var ends = clock.schedule(() -> context.close(true), limitSeconds, TimeUnit.SECONDS);
            try {
                context.eval(Source.newBuilder("perl", file.toFile()).build());
                return "ended";
            } catch (PolyglotException exit) {
                if (exit.isCancelled()) {
                    return "over its time";
                }
                return exit.isExit() ? "status " + exit.getExitStatus() : exit.toString();
            } finally {
                ends.cancel(false);
            }
        } catch (IOException | RuntimeException broken) {
            return broken.toString();
        }
    }

    void report(PrintStream report) {
        report.println("folder\tfiles\tapply\tall right\ttests right\ttests wrong");
        int[] all = new int[6];
        sums.forEach(
                (folder, sum) -> {
                    report.println(row(folder, sum));
                    for (int i = 0; i < all.length; i++) {
                        all[i] += sum[i];
                    }
                });
        report.println(row("all", all));
        lines.values().forEach(report::println);
    }

    private static String row(String folder, int[] sum) {
        double rate = 100.0 * sum[PASSED] / Math.max(1, sum[PASSED] + sum[FAILED]);
        return "%s\t%d\t%d\t%d\t%d\t%d\t%.1f %%"
                .formatted(folder, sum[0], sum[1], sum[2], sum[PASSED], sum[FAILED], rate);
    }
}
