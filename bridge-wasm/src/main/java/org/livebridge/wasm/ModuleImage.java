package org.livebridge.wasm;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.memory.PageSnapshot;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;

/**
 * A module, parsed once a process, and its memory as it is right after instantiation: later
 * instances share those pages until they write. Thread-safe.
 */
public final class ModuleImage {
    private static final int PAGE = 65_536;

    private final WasmModule module;
    private final Function<Instance, Machine> machine;
    private volatile @Nullable PageSnapshot snapshot;

    /** An image of {@code module}. */
    public ModuleImage(WasmModule module, Function<Instance, Machine> machine) {
        this.module = module;
        this.machine = machine;
    }

    /** The module. */
    public WasmModule module() {
        return module;
    }

    /** A new instance, not yet started, whose memory may grow to {@code maxMemory} bytes. */
    public Instance instantiate(ImportValues imports, long maxMemory) {
        int maximum = (int) Math.min(32_767, maxMemory / PAGE);
        PageSnapshot shared = snapshot;
        Instance instance =
                Instance.builder(module)
                        .withMachineFactory(machine)
                        .withMemoryFactory(
                                limits ->
                                        shared == null
                                                ? new CowMemory(limits.initialPages(), maximum)
                                                : new CowMemory(shared, maximum))
                        .withImportValues(imports)
                        .withStart(false)
                        .build();
        if (shared == null) {
            snapshot = ((CowMemory) instance.memory()).snapshot();
        }
        return instance;
    }
}
