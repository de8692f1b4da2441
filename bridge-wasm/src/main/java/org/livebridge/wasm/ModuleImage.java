package org.livebridge.wasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.memory.PageSnapshot;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ActiveElement;
import run.endive.wasm.types.Element;
import run.endive.wasm.types.ElementSection;

/**
 * A module, parsed once a process, and its memory and table as they are right after instantiation:
 * all instances share those until they write. Thread-safe.
 */
public final class ModuleImage {
    private static final int PAGE = 65_536;
    private static final int MOST_PAGES = 32_767;

    private final WasmModule module;
    private final Function<Instance, Machine> machine;
    private final Class<?> owner;
    private volatile @Nullable PageSnapshot pages;
    private volatile @Nullable Begun begun;

    /** What an instance need not work out again: the module without it, and the table. */
    private static final class Begun {
        private final WasmModule module;
        private final int[] functions;

        Begun(WasmModule module, int[] functions) {
            this.module = module;
            this.functions = functions;
        }
    }

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
        Begun known = begun;
        if (known == null) {
            Instance first = builder(module, imports, begin, maxMemory).build();
            if (module.tableSection().tableCount() == 1) {
                begun = new Begun(withoutElements(), GuestTable.functions(first.table(0)));
            }
            return first;
        }
        return builder(known.module, imports, begin, maxMemory)
                .withTableFactory((table, nothing) -> new GuestTable(table, known.functions))
                .build();
    }

    private Instance.Builder builder(
            WasmModule wanted, ImportValues imports, PageSnapshot begin, long maxMemory) {
        int maximum = (int) Math.min(MOST_PAGES, maxMemory / PAGE);
        return Instance.builder(wanted)
                .withMachineFactory(machine)
                .withMemoryFactory(limits -> new CowMemory(begin, maximum))
                .withImportValues(imports)
                .withStart(false);
    }

    /** The module with the active elements, which the table holds already, as empty ones. */
    private WasmModule withoutElements() {
        ElementSection.Builder elements = ElementSection.builder();
        for (Element element : module.elementSection().elements()) {
            elements.addElement(
                    element instanceof ActiveElement active
                            ? new ActiveElement(
                                    active.type(), List.of(), active.tableIndex(), active.offset())
                            : element);
        }
        WasmModule.Builder slim =
                WasmModule.builder()
                        .setTypeSection(module.typeSection())
                        .setImportSection(module.importSection())
                        .setFunctionSection(module.functionSection())
                        .setTableSection(module.tableSection())
                        .setGlobalSection(module.globalSection())
                        .setExportSection(module.exportSection())
                        .setElementSection(elements.build())
                        .setCodeSection(module.codeSection())
                        .setDataSection(module.dataSection())
                        .withValidation(false);
        module.memorySection().ifPresent(slim::setMemorySection);
        module.tagSection().ifPresent(slim::setTagSection);
        module.dataCountSection().ifPresent(slim::setDataCountSection);
        return slim.build();
    }
}
