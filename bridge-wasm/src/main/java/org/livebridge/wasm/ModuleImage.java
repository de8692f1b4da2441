package org.livebridge.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.memory.PageSnapshot;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;

/**
 * A module, parsed once a process, and its memory as it is right after instantiation: all instances
 * share those pages until they write. Thread-safe.
 */
public final class ModuleImage {
    private static final int PAGE = 65_536;
    private static final int MOST_PAGES = 32_767;

    private final WasmModule module;
    private final Function<Instance, Machine> machine;
    private final Class<?> owner;
    private volatile @Nullable PageSnapshot pages;

    private ModuleImage(WasmModule module, Function<Instance, Machine> machine, Class<?> owner) {
        this.module = module;
        this.machine = machine;
        this.owner = owner;
    }

    /**
     * An image of a module whose data the build took out of its description: it lies beside the
     * class {@code owner} as a resource with the ending {@code .pages}, and is read when needed.
     */
    public static ModuleImage of(
            WasmModule module, Function<Instance, Machine> machine, Class<?> owner) {
        return new ModuleImage(module, machine, owner);
    }

    private PageSnapshot pages() {
        PageSnapshot known = pages;
        return known == null ? readPages() : known;
    }

    private synchronized PageSnapshot readPages() {
        PageSnapshot known = pages;
        if (known != null) {
            return known;
        }
        int count = module.memorySection().orElseThrow().getMemory(0).limits().initialPages();
        String name = owner.getSimpleName() + ".pages";
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            PageSnapshot read = PageSnapshot.read(in, count);
            pages = read;
            return read;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Reads the module's data, if that was not done yet. */
    public ModuleImage ready() {
        pages();
        return this;
    }

    /** The module. */
    public WasmModule module() {
        return module;
    }

    /** A new instance, not yet started, whose memory may grow to {@code maxMemory} bytes. */
    public Instance instantiate(ImportValues imports, long maxMemory) {
        return instantiate(imports, pages(), maxMemory);
    }

    /**
     * A new instance that stands where {@code snapshot} was taken of an instance of this module.
     */
    public Instance instantiate(ImportValues imports, GuestSnapshot snapshot, long maxMemory) {
        Instance instance = instantiate(imports, snapshot.pages(), maxMemory);
        snapshot.restoreGlobals(instance);
        return instance;
    }

    private Instance instantiate(ImportValues imports, PageSnapshot begin, long maxMemory) {
        int maximum = (int) Math.min(MOST_PAGES, maxMemory / PAGE);
        return Instance.builder(module)
                .withMachineFactory(machine)
                .withMemoryFactory(limits -> new CowMemory(begin, maximum))
                .withImportValues(imports)
                .withStart(false)
                .build();
    }
}
