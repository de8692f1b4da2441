package org.livebridge.php;

import org.livebridge.php.module.PhpWasm;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.TrapException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.MemoryLimits;

/**
 * PHP 8.2.0's CGI program from npm: one instance a request, 32-bit integers.
 *
 * <p>It was built without setjmp: when PHP bails out (a fatal error, after its message), the module
 * traps. So a trap is the request's end, with PHP's status for it.
 */
final class NpmPhpModule implements PhpModule {
    private static final int FATAL = 255;
    private static final int PAGE = 65_536;

    @Override
    public int run(Wasi system, long maxMemory) {
        WasmModule module = PhpWasm.load();
        int pages = (int) Math.min(Integer.MAX_VALUE / PAGE, maxMemory / PAGE);
        Instance instance =
                Instance.builder(module)
                        .withMachineFactory(PhpWasm::create)
                        .withMemoryFactory(
                                limits ->
                                        new ByteArrayMemory(
                                                new MemoryLimits(
                                                        limits.initialPages(),
                                                        Math.max(limits.initialPages(), pages))))
                        .withImportValues(
                                ImportValues.builder()
                                        .withFunctions(
                                                java.util.List.copyOf(system.functionsFor(module)))
                                        .build())
                        .withStart(false)
                        .build();
        try {
            instance.export("_start").apply();
            return 0;
        } catch (GuestExit exit) {
            return exit.status();
        } catch (TrapException bailout) {
            return FATAL;
        }
    }
}
