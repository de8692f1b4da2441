package org.livebridge.php;

import java.util.Objects;
import org.livebridge.php.module.PhpWasm;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.ModuleImage;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/**
 * PHP 8.2.0's CGI program from npm: one instance a request, 32-bit integers.
 *
 * <p>It was built without setjmp: when PHP bails out (a fatal error, after its message), the module
 * traps. So a trap is the request's end, with PHP's status for it.
 */
final class NpmPhpModule implements PhpModule {
    private static final int FATAL = 255;

    /** Made on first use; parsed once a process. */
    private static final class Image {
        static final ModuleImage ONLY =
                ModuleImage.of(PhpWasm.load(), PhpWasm::create, PhpWasm.class);
    }

    @Override
    public void prepare() {
        Objects.requireNonNull(Image.ONLY);
    }

    @Override
    public int run(Wasi system, long maxMemory) {
        ImportValues imports =
                ImportValues.builder()
                        .withFunctions(
                                java.util.List.copyOf(system.functionsFor(Image.ONLY.module())))
                        .build();
        Instance instance = Image.ONLY.instantiate(imports, maxMemory);
        try {
            instance.export("_start").apply();
            return 0;
        } catch (GuestExit exit) {
            return exit.status();
        } catch (WasmInterruptedException ended) {
            throw ended;
        } catch (WasmEngineException bailout) {
            if (((CowMemory) instance.memory()).refusedGrowth()) {
                throw new GuestLimitException(
                        "The script needed more than its limit of "
                                + maxMemory
                                + " bytes of memory and was ended.");
            }
            return FATAL;
        }
    }
}
