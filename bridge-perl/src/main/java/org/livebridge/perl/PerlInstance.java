package org.livebridge.perl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.memory.CowMemory;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/** One perl for one process of a script (perl-embedded.md, "How to run a script"). */
final class PerlInstance {
    private static final int PAGE = 65_536;

    /** A child may have this part of the run's memory, but what it begins with and some more. */
    private static final int PART = 4;

    private static final long LEAST_GROWTH = 8L << 20;

    private final PerlProcess process;
    private final PerlProcesses all;
    private final PerlHost host;
    private final long maxMemory;
    private int argc;
    private int argv;

    PerlInstance(PerlProcess process, PerlProcesses all, PerlHost host, long maxMemory) {
        this.process = process;
        this.all = all;
        this.host = host;
        this.maxMemory = maxMemory;
        host.offers(new PerlSystem(process, all, new PerlServices(host.channel())));
    }

    /** Runs perl from its beginning, with {@code words} as its command line. */
    int start(List<String> words) {
        PerlImports imports = imports(instance -> false);
        Instance instance = PerlModule.instantiate(imports.values(), maxMemory);
        argc = words.size();
        argv = new PerlMemory(instance).words(words);
        return first(instance, imports, this::main);
    }

    /**
     * Runs {@code script} from {@code checkpoint}.
     *
     * @param name how perl calls the script in its messages
     */
    int resume(PerlCheckpoint checkpoint, String script, String name) throws IOException {
        PerlImports imports = imports(checkpoint.rewound());
        Instance instance = checkpoint.copy(imports, maxMemory);
        process.system().open(script);
        int park = process.system().open(PerlImports.PARK);
        if (park != checkpoint.parkNumber()) {
            throw new IllegalStateException("The park moved from " + checkpoint.parkNumber());
        }
        imports.parkedAt(park);
        int text = new PerlMemory(instance).text(name.getBytes(StandardCharsets.UTF_8));
        instance.memory().writeI32(PerlModule.SCRIPT_NAME, text);
        argc = checkpoint.argc();
        argv = checkpoint.argv();
        return first(instance, imports, checkpoint::resume);
    }

    private PerlImports imports(PerlImports.Park park) {
        return new PerlImports(process.system(), host::call, park);
    }

    private int main(Instance instance) {
        return PerlModule.main(instance, argc, argv);
    }

    private int first(Instance instance, PerlImports imports, ToIntFunction<Instance> main) {
        int status = run(instance, imports, main);
        // Others may wait for the end of what this process had open.
        process.system().close();
        all.finish(process);
        return status;
    }

    private int run(Instance instance, PerlImports imports, ToIntFunction<Instance> main) {
        host.begin(instance);
        try {
            return finish(instance, imports, status(instance, main));
        } catch (PerlTurns.Killed killed) {
            if (process.isFirst()) {
                return process.shellStatus();
            }
            throw killed;
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
        } finally {
            process.alarm(0);
        }
    }

    private int status(Instance instance, ToIntFunction<Instance> main) {
        PerlFork fork = host.fork();
        fork.inMain(true);
        try {
            int status = main.applyAsInt(instance);
            while (fork.wanted()) {
                fork.rewind(instance, copy(instance, fork.unwound(instance)));
                process.moved();
                status = main(instance);
            }
            return status;
        } catch (GuestExit exit) {
            return exit.status();
        } finally {
            fork.inMain(false);
        }
    }

    /** Makes the child, which begins when this process waits; its number. */
    private int copy(Instance instance, GuestSnapshot snapshot) {
        PerlProcess child = all.copy(process);
        long least = (long) instance.memory().pages() * PAGE + LEAST_GROWTH;
        long most = Math.min(maxMemory, Math.max(least, maxMemory / PART));
        PerlInstance perl = new PerlInstance(child, all, host.copy(), most);
        perl.argc = argc;
        perl.argv = argv;
        all.start(child, () -> perl.goOn(snapshot));
        return child.pid();
    }

    /** A copy's way from the call of fork to its end, as {@code wait(2)} tells it. */
    private int goOn(GuestSnapshot snapshot) {
        PerlImports imports = imports(instance -> false);
        Instance instance = PerlModule.resume(imports.values(), snapshot, maxMemory);
        process.inheritsSignals(new PerlSignals(instance));
        host.fork().rewind(instance, 0);
        return run(instance, imports, this::main) << 8;
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
