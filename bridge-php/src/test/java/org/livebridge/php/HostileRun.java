package org.livebridge.php;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestFileSystem;

/** One script, run as the user of one account within small limits. */
@NullMarked
final class HostileRun {
    private static final Engine ENGINE =
            Engine.newBuilder("php").option("engine.WarnInterpreterOnly", "false").build();
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("hostile-clock").factory());
    private static final int SHOWN = 2_000;

    private final String version;
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A run by PHP {@code version} in the folders {@link #prepare} made. */
    HostileRun(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /** Makes the home of the script's account, and of another one. */
    static void prepare(Path folder) throws IOException {
        Path user = Files.createDirectories(folder.resolve("user"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("secret.txt"), "the other's");
        Files.createSymbolicLink(user.resolve("to-other"), other.resolve("secret.txt"));
        Files.createSymbolicLink(user.resolve("to-others"), other);
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("tmp"));
    }

    /**
     * How a run ended.
     *
     * @param text both streams, of long ones the end
     */
    record Outcome(int status, boolean cancelled, String text) {}

    /** Runs the script, which is to be in the home already. */
    Outcome go(String script, long limitMillis) {
        int status = 0;
        boolean cancelled = false;
        try (PipedInputStream silent = new PipedInputStream();
                PipedOutputStream speaker = new PipedOutputStream(silent)) {
            Objects.requireNonNull(speaker);
            Context context = context(silent);
            var clock =
                    CLOCK.schedule(() -> context.close(true), limitMillis, TimeUnit.MILLISECONDS);
            try {
                File file = new File("/home/user/" + script);
                context.eval(Source.newBuilder("php", file).content("").cached(false).build());
            } catch (PolyglotException end) {
                status = end.isExit() ? end.getExitStatus() : -1;
                cancelled = end.isCancelled();
                if (!end.isExit() && !cancelled) {
                    throw end;
                }
            } finally {
                clock.cancel(false);
                close(context);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String all = out.toString(StandardCharsets.UTF_8);
        String text = all.substring(Math.max(0, all.length() - SHOWN));
        return new Outcome(status, cancelled, text);
    }

    /** Bytes that were written so far. */
    int written() {
        return out.size();
    }

    private static void close(Context context) {
        try {
            context.close(true);
        } catch (PolyglotException again) {
            if (!again.isExit() && !again.isCancelled()) {
                throw again;
            }
        }
    }

    private Context context(PipedInputStream in) throws IOException {
        GuestFileSystem files =
                GuestFileSystem.builder(() -> folder.resolve("empty"))
                        .mount(folder.resolve("user"), Path.of("/home/user"), true)
                        .mount(folder.resolve("tmp"), Path.of("/tmp"), true)
                        .build();
        Context context =
                Context.newBuilder("php")
                        .engine(ENGINE)
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.newBuilder().fileSystem(files).build())
                        .currentWorkingDirectory(Path.of("/home/user"))
                        .environment(Map.of("FOO", "bar", "HOME", "/home/user"))
                        .in(in)
                        .out(out)
                        .err(out)
                        .option("php.Version", version)
                        .option("php.MaxMemory", String.valueOf(64L << 20))
                        .option("php.OutputLimit", String.valueOf(4L << 20))
                        .option("php.OpenFiles", "50")
                        .build();
        context.getPolyglotBindings()
                .putMember(Channel.BINDING, Channel.asBinding(payload -> payload));
        return context;
    }
}
