package org.livebridge.perl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/** One perl for one script (perl-embedded.md, "How to run a script"). */
final class PerlInstance {
    private final Wasi system;
    private final PerlHost host;
    private final long maxMemory;

    PerlInstance(Wasi system, PerlHost host, long maxMemory) {
        this.system = system;
        this.host = host;
        this.maxMemory = maxMemory;
    }

    /** Runs perl from its beginning, with {@code words} as its command line. */
    int start(List<String> words) {
        PerlImports imports = new PerlImports(system, host::call, instance -> false);
        Instance instance = PerlModule.instantiate(imports.values(), maxMemory);
        return run(
                instance,
                imports,
                perl -> PerlModule.main(perl, words.size(), new PerlMemory(perl).words(words)));
    }

    /**
     * Runs {@code script} from {@code checkpoint}.
     *
     * @param name how perl calls the script in its messages
     */
    int resume(PerlCheckpoint checkpoint, String script, String name) throws IOException {
        PerlImports imports = new PerlImports(system, host::call, checkpoint.rewound());
        Instance instance = checkpoint.copy(imports, maxMemory);
        system.open(script);
        int park = system.open(PerlImports.PARK);
        if (park != checkpoint.parkNumber()) {
            throw new IllegalStateException("The park moved from " + checkpoint.parkNumber());
        }
        imports.parkedAt(park);
        int text = new PerlMemory(instance).text(name.getBytes(StandardCharsets.UTF_8));
        instance.memory().writeI32(PerlModule.SCRIPT_NAME, text);
        return run(instance, imports, checkpoint::resume);
    }

    private int run(Instance instance, PerlImports imports, ToIntFunction<Instance> main) {
        host.begin(instance);
        try {
            return finish(instance, imports, status(instance, main));
        } catch (WasmInterruptedException ended) {
            throw ended;
        } catch (WasmEngineException trap) {
            if (((CowMemory) instance.memory()).refusedGrowth()) {
                throw new GuestLimitException(
                        "The script needed more than its limit of "
                                + maxMemory
                                + " bytes of memory and was ended.");
            }
            throw trap;
        }
    }

    private static int status(Instance instance, ToIntFunction<Instance> main) {
        try {
            return main.applyAsInt(instance);
        } catch (GuestExit exit) {
            return exit.status();
        }
    }

    /**
     * Destroys what the script left and closes its files; perl's own status where main only says 1.
     *
     * <p>By reset, not free: only there may a destructor call {@code eval}. It ends where the new
     * interpreter would begin.
     */
    private int finish(Instance instance, PerlImports imports, int status) {
        int result = status & 0xff;
        instance.memory().writeByte(PerlModule.CAN_EVALUATE, (byte) 1);
        if (status == 1) {
            result = host.perl().integerVariable("?", status) & 0xff;
        }
        imports.ending();
        try {
            instance.export("zeroperl_reset").apply();
        } catch (GuestExit exit) {
            return result == 0 ? exit.status() : result;
        }
        return result;
    }
}
