package org.livebridge.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livebridge.perl.module.PerlWasm;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.ModuleImage;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** One perl for one script (perl-embedded.md, "How to run a script"). */
final class PerlInstance {
    /**
     * Where zeroperl 1.0.10 keeps whether its C functions may be called: they may during perl's own
     * main too, though it says no. The build pins the module by its checksum.
     */
    private static final int CAN_EVALUATE = 30_017_824 + 4;

    private static final int EXCHANGE = 1;
    private static final int FAILED = 255;

    /** Made on first use; parsed once a process. */
    private static final class Image {
        static final ModuleImage ONLY =
                ModuleImage.of(PerlWasm.load(), PerlWasm::create, PerlWasm.class);
    }

    private final Channel channel;
    private @Nullable PerlValues values;

    PerlInstance(Channel channel) {
        this.channel = channel;
    }

    /** Loads the module, if that was not done yet. */
    static void prepare() {
        Objects.requireNonNull(Image.ONLY);
    }

    int run(Wasi system, List<String> words, long maxMemory) {
        FunctionType type =
                FunctionType.of(
                        List.of(ValType.I32, ValType.I32, ValType.I32), List.of(ValType.I32));
        List<ImportFunction> functions = new ArrayList<>(system.functionsFor(Image.ONLY.module()));
        functions.add(
                new HostFunction(
                        "env",
                        "call_host_function",
                        type,
                        (instance, a) -> new long[] {hostCall(a)}));
        ImportValues imports = ImportValues.builder().withFunctions(functions).build();
        Instance instance = Image.ONLY.instantiate(imports, maxMemory);
        values = new PerlValues(instance);
        try {
            instance.export("_initialize").apply();
            return finish(instance, main(instance, words));
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

    private static int main(Instance instance, List<String> words) {
        PerlMemory memory = new PerlMemory(instance);
        int argv = memory.words(words);
        try {
            return (int) instance.export("zeroperl_init_with_args").apply(words.size(), argv)[0];
        } catch (GuestExit exit) {
            return exit.status();
        }
    }

    /** Flushes and closes what the script left open; perl's own status where main only says 1. */
    private int finish(Instance instance, int status) {
        int result = status;
        if (status == 1) {
            instance.memory().writeByte(CAN_EVALUATE, (byte) 1);
            int told = current().integerVariable("?");
            result = told == 0 || told > FAILED ? status : told;
        }
        try {
            instance.export("zeroperl_free_interpreter").apply();
        } catch (GuestExit exit) {
            return result == 0 ? exit.status() : result;
        }
        return result & 0xff;
    }

    /** Binds our functions to Perl names; called while Boot.pm opens the signal's path. */
    void offerHostFunctions() {
        PerlValues perl = current();
        perl.memory().bytes(CAN_EVALUATE, new byte[] {1});
        perl.register(EXCHANGE, "LiveBridge::_exchange");
    }

    private long hostCall(long[] a) {
        PerlValues perl = current();
        if (a[0] != EXCHANGE || a[1] < 1) {
            return perl.undefined();
        }
        byte[] payload = perl.argument((int) a[2], 0);
        return new PerlAnswer(perl).of(channel.exchange(payload));
    }

    private PerlValues current() {
        PerlValues perl = values;
        if (perl == null) {
            throw new IllegalStateException("There is no perl yet.");
        }
        return perl;
    }
}
