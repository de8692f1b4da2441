package org.livebridge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.engine.services.GuestServices;
import org.livebridge.journal.Note;
import org.livebridge.liveapi.LiveApiSession;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.Services;

/**
 * Runs a script with the interpreter inside this JVM, which sees only what it is given: its folder,
 * read-only; the account's home, kept; {@code /tmp}, its own.
 */
public final class EmbeddedEngine implements Engine {
    private static final int TIMED_OUT = 124;
    private static final int BROKEN = 70;

    /** What all contexts have in common: the languages, found and set up once a process. */
    private static final class Shared {
        static final org.graalvm.polyglot.Engine ENGINE =
                org.graalvm.polyglot.Engine.newBuilder()
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
    }

    private final Allowed allowed;
    private final String php;
    private final Consumer<String> notes;

    /** An engine whose scripts reach nothing of this machine. */
    public EmbeddedEngine() {
        this(Allowed.NOTHING);
    }

    /** An engine whose scripts may reach what is {@code allowed} of this machine. */
    public EmbeddedEngine(Allowed allowed) {
        this(allowed, "auto", note -> {});
    }

    private EmbeddedEngine(Allowed allowed, String php, Consumer<String> notes) {
        this.allowed = allowed;
        this.php = php;
        this.notes = notes;
    }

    /** The same with another PHP: {@code 8.2}, {@code 5.6}, {@code npm} or {@code auto}. */
    public EmbeddedEngine withPhp(String version) {
        return new EmbeddedEngine(allowed, version, notes);
    }

    /** The same, telling what the journal is told of a run besides its calls. */
    public EmbeddedEngine withNotes(Consumer<String> listener) {
        return new EmbeddedEngine(allowed, php, listener);
    }

    /**
     * Begins to load the interpreter on a thread of its own, while the caller does other things.
     */
    public static void prepare(Language language) {
        Thread.ofPlatform()
                .name("prepare-" + language.id())
                .daemon()
                .start(
                        () -> {
                            try (Context context =
                                    Context.newBuilder(language.id())
                                            .engine(Shared.ENGINE)
                                            .build()) {
                                context.initialize(language.id());
                            } catch (RuntimeException toldByTheRun) {
                                // The run meets the same trouble and says so.
                            }
                        });
    }

    @Override
    public int run(ScriptRun run, LiveBridge bridge) {
        LiveApiSession session =
                bridge.session(
                        run.caller(),
                        run.language().embeddedDoor(),
                        Map.of(
                                "cp_security_token",
                                run.environment().getOrDefault("cp_security_token", "")));
        try (GuestFolders folders = new GuestFolders(run, bridge);
                GuestServices services =
                        GuestServices.of(
                                run, bridge, allowed, sentence -> note(run, bridge, sentence))) {
            Context context = context(run, folders);
            Runnable end =
                    () -> {
                        services.giveUp();
                        context.close(true);
                    };
            try (WallClock clock = new WallClock(run.limits().wall(), end)) {
                context.getPolyglotBindings()
                        .putMember(Channel.BINDING, Channel.asBinding(session::exchange));
                context.getPolyglotBindings()
                        .putMember(Services.BINDING, Services.asBinding(services));
                context.getPolyglotBindings()
                        .putMember(
                                Channel.NOTES,
                                (ProxyExecutable) words -> note(run, bridge, words[0].asString()));
                clock.start();
                return eval(run, context);
            } finally {
                close(context);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private @Nullable Object note(ScriptRun run, LiveBridge bridge, String sentence) {
        notes.accept(sentence);
        bridge.journal()
                .note(
                        new Note(
                                run.caller().account(),
                                run.caller().login(),
                                run.language().embeddedDoor().label(),
                                "script",
                                run.language().id(),
                                "note",
                                Map.of("text", sentence),
                                null,
                                0));
        return null;
    }

    /** A context that a script left by its exit status says so once more when it is closed. */
    private static void close(Context context) {
        try {
            context.close(true);
        } catch (PolyglotException again) {
            if (!again.isExit() && !again.isCancelled()) {
                throw again;
            }
        }
    }

    private static int eval(ScriptRun run, Context context) throws IOException {
        try {
            context.eval(source(run));
            return 0;
        } catch (PolyglotException end) {
            if (end.isExit()) {
                return end.getExitStatus();
            }
            if (end.isCancelled()) {
                say(
                        run,
                        "The script ran longer than "
                                + run.limits().wall().toMillis() / 1000.0
                                + " s (--wall) and was ended.");
                return TIMED_OUT;
            }
            say(run, "The engine failed: " + end.getMessage());
            return BROKEN;
        } finally {
            run.out().flush();
        }
    }

    private Context context(ScriptRun run, GuestFolders folders) {
        String id = run.language().id();
        Context.Builder builder =
                Context.newBuilder(id)
                        .engine(Shared.ENGINE)
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.newBuilder().fileSystem(folders.files()).build())
                        .currentWorkingDirectory(run.folder())
                        .arguments(id, run.arguments().toArray(String[]::new))
                        .environment(PageEnvironment.of(run.caller(), run.environment()))
                        .in(run.in())
                        .out(run.out())
                        .err(run.err())
                        .option(id + ".MaxMemory", String.valueOf(run.limits().memory()))
                        .option(id + ".OutputLimit", String.valueOf(run.limits().output()))
                        .option(id + ".OpenFiles", String.valueOf(run.limits().openFiles()));
        if (run.language() == Language.PHP) {
            builder.option("php.Version", php);
            builder.option("php.Headers", String.valueOf(run.headers()));
        }
        return builder.build();
    }

    private static Source source(ScriptRun run) throws IOException {
        String id = run.language().id();
        Path script = run.script();
        if (script != null) {
            // The interpreter reads the file itself; the text here is only Polyglot's.
            return Source.newBuilder(id, script.toFile()).content("").cached(false).build();
        }
        String code = run.code();
        return Source.newBuilder(id, code == null ? "" : code, "-e").cached(false).build();
    }

    private static void say(ScriptRun run, String sentence) throws IOException {
        run.err().write(("livebridge: " + sentence + "\n").getBytes(StandardCharsets.UTF_8));
        run.err().flush();
    }
}
