package org.livebridge.php.phpt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Runs one script of a test, each in a context of its own. */
final class PhptMachine implements AutoCloseable {
    /** What run-tests sets for every test. */
    private static final String SETTINGS =
            """
            output_handler=
            zlib.output_compression=0
            open_basedir=
            disable_functions=
            output_buffering=Off
            error_reporting=32767
            display_errors=1
            display_startup_errors=1
            log_errors=0
            html_errors=0
            track_errors=0
            report_memleaks=0
            docref_root=
            docref_ext=.html
            error_prepend_string=
            error_append_string=
            auto_prepend_file=
            auto_append_file=
            ignore_repeated_errors=0
            precision=14
            serialize_precision=-1
            memory_limit=128M
            zend.assertions=1
            zend.exception_ignore_args=0
            zend.exception_string_param_max_len=15
            short_open_tag=0
            session.auto_start=0
            date.timezone=UTC
            sys_temp_dir=/tmp
            """;

    private final String version;
    private final int seconds;
    private final Path root;
    private final Engine engine =
            Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("phpt-clock").factory());

    PhptMachine(String version, Path root, int seconds) {
        this.version = version;
        this.root = root;
        this.seconds = seconds;
    }

    /** What a script needs besides its text. */
    record Needs(
            boolean page,
            String settings,
            List<String> words,
            Map<String, String> environment,
            String input) {
        static final Needs NOTHING = new Needs(false, "", List.of(), Map.of(), "");
    }

    /** Writes the script, runs it, deletes it; both streams, or a line that begins with "##". */
    String run(Path script, String code, Needs needs) throws IOException {
        Files.writeString(script, code, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return run(script, needs, out) + text(out);
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private String run(Path script, Needs needs, OutputStream out) throws IOException {
        String settings =
                version.equals("5.6")
                        ? SETTINGS.replace("serialize_precision=-1", "serialize_precision=17")
                        : SETTINGS;
        Context context =
                Context.newBuilder("php")
                        .engine(engine)
                        .allowIO(IOAccess.ALL)
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .currentWorkingDirectory(root)
                        .arguments("php", needs.words().toArray(String[]::new))
                        .environment(needs.environment())
                        .in(
                                new ByteArrayInputStream(
                                        needs.input().getBytes(StandardCharsets.ISO_8859_1)))
                        .out(out)
                        .err(out)
                        .option("php.Version", version)
                        .option("php.CommandLine", String.valueOf(!needs.page()))
                        .option("php.Settings", settings + needs.settings())
                        .build();
        ScheduledFuture<?> end =
                clock.schedule(() -> context.close(true), seconds, TimeUnit.SECONDS);
        try {
            context.eval(
                    Source.newBuilder("php", script.toFile())
                            .encoding(StandardCharsets.ISO_8859_1)
                            .cached(false)
                            .build());
        } catch (PolyglotException ended) {
            if (ended.isCancelled()) {
                return "## longer than " + seconds + " s\n";
            }
            if (!ended.isExit()) {
                return "## " + ended.getMessage() + "\n";
            }
        } finally {
            end.cancel(false);
            close(context);
        }
        return "";
    }

    private static void close(Context context) {
        try {
            context.close(true);
        } catch (PolyglotException again) {
            // It was told by the run.
        }
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        engine.close();
    }
}
