package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestFileSystem;

/**
 * Runs the scripts of the folder {@code hostile}, each of which says in its first line how it has
 * to end: by a limit of time, memory (or time, where that comes first) or output, by itself with a
 * text, or in any way. Beside each, another script in the same process must go on.
 */
@NullMarked
@DisplayName("A hostile script is ended or refused, and hurts nobody")
class PerlHostileTests {
    private static final long LIMIT_MILLIS = 400;
    private static final long LONG_MILLIS = 5_000;
    private static final int LIMIT_STATUS = 137;
    private static final Engine ENGINE =
            Engine.newBuilder("perl").option("engine.WarnInterpreterOnly", "false").build();
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor();

    @TempDir static Path folder;

    @BeforeAll
    static void homes() throws IOException {
        Path user = Files.createDirectories(folder.resolve("user"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("secret.txt"), "the other's");
        Files.createSymbolicLink(user.resolve("to-other"), other.resolve("secret.txt"));
        Files.createSymbolicLink(user.resolve("to-others"), other);
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(user.resolve("script.pl"), "1;");
        // Perl is loaded and its checkpoint made outside of any limit.
        assertThat(new Run("print 'ready'").go(60_000).text()).isEqualTo("ready");
    }

    @AfterAll
    static void noClock() {
        CLOCK.shutdownNow();
    }

    static Stream<Path> scripts() throws Exception {
        URL url = PerlHostileTests.class.getResource("hostile/01-endless-loop.pl");
        Path all = Objects.requireNonNull(Path.of(Objects.requireNonNull(url).toURI()).getParent());
        try (Stream<Path> files = Files.list(all)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void isEndedOrRefused(Path script) throws Exception {
        String code = Files.readString(script);
        String ends = code.lines().findFirst().orElse("").replace("# ends: ", "");
        AtomicBoolean over = new AtomicBoolean();
        Thread[] beside = new Thread[1];
        String[] others = {""};
        beside[0] =
                new Thread(
                        () -> {
                            do {
                                others[0] = new Run("print 6 * 7").go(60_000).text();
                            } while (others[0].equals("42") && !over.get());
                        });
        beside[0].start();
        long begin = System.nanoTime();
        Outcome outcome = new Run(code).go(limit(ends));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        over.set(true);
        beside[0].join();
        System.out.printf("%-28s %-10s %5d ms%n", script.getFileName(), ends, millis);
        assertThat(others[0]).as("the script beside it").isEqualTo("42");
        assertThat(outcome.text()).as("what no script may learn").doesNotContain("the other's");
        switch (ends.split(" ")[0]) {
            case "time" -> assertThat(outcome.cancelled()).as(outcome.text()).isTrue();
            case "memory" -> {
                if (!outcome.cancelled()) {
                    assertThat(outcome.text())
                            .containsPattern("limit of \\d+ bytes of memory|Out of memory");
                }
            }
            case "output" -> {
                assertThat(outcome.status()).as(outcome.text()).isEqualTo(LIMIT_STATUS);
                assertThat(outcome.text()).contains("wrote more than its limit");
            }
            case "says" -> assertThat(outcome.text()).containsPattern(ends.substring(5));
            default -> assertThat(ends).isEqualTo("any");
        }
    }

    private static long limit(String ends) {
        if (ends.equals("time")) {
            return LIMIT_MILLIS;
        }
        return ends.startsWith("says") ? 60_000 : LONG_MILLIS;
    }

    private record Outcome(int status, boolean cancelled, String text) {}

    /** One script as the user of one account. */
    private static final class Run {
        private final String code;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Run(String code) {
            this.code = code;
        }

        Outcome go(long limitMillis) {
            int status = 0;
            boolean cancelled = false;
            try (PipedInputStream silent = new PipedInputStream();
                    PipedOutputStream speaker = new PipedOutputStream(silent)) {
                Objects.requireNonNull(speaker);
                Context context = context(silent);
                var clock =
                        CLOCK.schedule(
                                () -> context.close(true), limitMillis, TimeUnit.MILLISECONDS);
                try {
                    context.eval(Source.newBuilder("perl", code, "hostile").build());
                } catch (PolyglotException end) {
                    status = end.isExit() ? end.getExitStatus() : -1;
                    cancelled = end.isCancelled();
                    if (!end.isExit() && !cancelled) {
                        throw end;
                    }
                } finally {
                    clock.cancel(false);
                    context.close(true);
                }
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
            String all = out.toString(StandardCharsets.UTF_8);
            String text = all.length() > 2000 ? all.substring(all.length() - 2000) : all;
            return new Outcome(status, cancelled, text);
        }

        private Context context(InputStream in) throws IOException {
            GuestFileSystem files =
                    GuestFileSystem.builder(() -> folder.resolve("empty"))
                            .mount(folder.resolve("user"), Path.of("/home/user"), true)
                            .build();
            Context context =
                    Context.newBuilder("perl")
                            .engine(ENGINE)
                            .allowPolyglotAccess(PolyglotAccess.ALL)
                            .allowIO(IOAccess.newBuilder().fileSystem(files).build())
                            .currentWorkingDirectory(Path.of("/home/user"))
                            .environment(Map.of("FOO", "bar", "HOME", "/home/user"))
                            .arguments("perl", new String[0])
                            .in(in)
                            .out(out)
                            .err(out)
                            .option("perl.Start", "kept")
                            .option("perl.MaxMemory", String.valueOf(64L << 20))
                            .option("perl.OutputLimit", String.valueOf(4L << 20))
                            .option("perl.OpenFiles", "50")
                            .build();
            context.getPolyglotBindings()
                    .putMember(Channel.BINDING, Channel.asBinding(payload -> new byte[0]));
            return context;
        }
    }
}
