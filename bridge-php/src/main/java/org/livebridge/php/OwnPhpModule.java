package org.livebridge.php;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.HostCalls;
import org.livebridge.wasm.ModuleImage;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/**
 * A PHP that {@code interpreters} built: 64-bit integers, each run a clone of a snapshot taken
 * after its start.
 *
 * <p>The snapshot is read from the build's file or, where there is none, made once a process.
 */
final class OwnPhpModule implements PhpModule {
    private static final int FATAL = 255;

    private final ModuleImage image;
    private final PhpStart start;
    private final String resource;
    private final CompiledScripts scripts = new CompiledScripts(script -> compiled(script, true));
    private volatile @Nullable GuestSnapshot snapshot;

    OwnPhpModule(ModuleImage image, PhpStart start, String resource) {
        this.image = image;
        this.start = start;
        this.resource = resource;
    }

    /** The module of {@code version} for pages; empty when it was not built. */
    static Optional<OwnPhpModule> find(PhpVersion version) {
        return CompiledPhp.image(version)
                .map(image -> new OwnPhpModule(image, PhpStart.PAGE, resource(version)));
    }

    /** Where the build leaves the snapshot of {@code version}. */
    static String resource(PhpVersion version) {
        return "module/php-" + version.number() + ".snapshot";
    }

    @Override
    public List<String> arguments(String path, List<String> words) {
        List<String> arguments = new ArrayList<>(words.size() + 1);
        arguments.add(path);
        arguments.addAll(words);
        return arguments;
    }

    @Override
    public void prepare() {
        snapshot();
    }

    private GuestSnapshot snapshot() {
        GuestSnapshot known = snapshot;
        return known == null ? takeSnapshot() : known;
    }

    private synchronized GuestSnapshot takeSnapshot() {
        GuestSnapshot known = snapshot;
        if (known != null) {
            return known;
        }
        try (InputStream in =
                resource.isEmpty() ? null : OwnPhpModule.class.getResourceAsStream(resource)) {
            GuestSnapshot taken = in == null ? start.snapshot(image) : GuestSnapshot.read(in);
            snapshot = taken;
            return taken;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Whether the script compiles; tells nobody. */
    boolean compiles(PhpScript script) {
        return compiled(script, false).isPresent();
    }

    /**
     * The snapshot after compilation; empty when that failed or, if {@code silent}, said something.
     */
    private Optional<GuestSnapshot> compiled(PhpScript script, boolean silent) {
        try (SealedWorld world = new SealedWorld(Map.of(script.path(), script.text()));
                PhpInstance instance =
                        PhpInstance.of(
                                image,
                                snapshot(),
                                world.system(),
                                HostCalls.NONE,
                                SealedWorld.MEMORY)) {
            boolean clean =
                    instance.compile(script.path()) == PhpInstance.COMPILED
                            && (!silent || world.messages().isEmpty());
            return clean ? Optional.of(instance.snapshot()) : Optional.empty();
        } catch (GuestExit | GuestLimitException | WasmEngineException beyondIt) {
            return Optional.empty();
        }
    }

    @Override
    public int run(PhpRun run) {
        Optional<GuestSnapshot> compiled = scripts.find(run.script());
        try (PhpInstance instance =
                PhpInstance.of(
                        image,
                        compiled.orElseGet(this::snapshot),
                        run.system(),
                        run.host(),
                        run.maxMemory())) {
            try {
                int result = compiled.isPresent() ? PhpInstance.COMPILED : compile(instance, run);
                return result != PhpInstance.COMPILED && run.mayDecline()
                        ? DECLINED
                        : execute(instance, run, result);
            } catch (GuestExit exit) {
                checkMemory(instance, run);
                return exit.status();
            } catch (WasmInterruptedException ended) {
                throw ended;
            } catch (WasmEngineException trap) {
                checkMemory(instance, run);
                throw trap;
            }
        }
    }

    private static int compile(PhpInstance instance, PhpRun run) {
        if (!run.mayDecline()) {
            return instance.compile(run.script().path());
        }
        run.err().hold();
        try {
            int result = instance.compile(run.script().path());
            if (result == PhpInstance.COMPILED) {
                run.err().release();
            }
            return result;
        } finally {
            run.err().forget();
        }
    }

    private static int execute(PhpInstance instance, PhpRun run, int result) {
        instance.renew();
        if (result != PhpInstance.REFUSED) {
            instance.execute();
        }
        int status = instance.finish();
        if (status == FATAL) {
            checkMemory(instance, run);
        }
        return status;
    }

    private static void checkMemory(PhpInstance instance, PhpRun run) {
        if (instance.refusedMemory()) {
            throw new GuestLimitException(
                    "The script needed more than its limit of "
                            + run.maxMemory()
                            + " bytes of memory and was ended.");
        }
    }
}
