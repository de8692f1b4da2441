package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.NonWritableChannelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Import;

/** The system of one run: made for it, closed after it. Not thread-safe: a guest has one thread. */
public final class Wasi implements AutoCloseable {
    private static final String MODULE = "wasi_snapshot_preview1";

    /** Functions that WASI lacks and our own interpreters import. */
    private static final String OWN_MODULE = "lb";

    private static final String MODES = "chmod";
    private static final Set<String> OWN = Set.of("dup", MODES);

    private static final int NOSYS = 52;

    private final Map<String, SystemCall> calls = new HashMap<>();
    private final GuestWorld world;
    private final Quota quota;
    private final DescriptorTable table;
    private final PathCalls paths;

    /** The system that shows {@code world}. */
    public Wasi(GuestWorld world) {
        this(world, Waiting.ALONE);
    }

    /** The system that shows {@code world} to a guest that waits in its own way. */
    public Wasi(GuestWorld world, Waiting waiting) {
        this(
                world,
                waiting,
                new Quota(world.outputLimit()),
                new DescriptorTable(world.openFiles()));
        table.put(0, StreamDescriptor.reading(world.in(), quota, waiting));
        table.put(1, StreamDescriptor.writing(world.out(), quota));
        table.put(2, StreamDescriptor.writing(world.err(), quota));
        table.put(DescriptorTable.ROOT, new FolderDescriptor("/", world.files()));
    }

    private Wasi(GuestWorld world, Waiting waiting, Quota quota, DescriptorTable table) {
        this.world = world;
        this.quota = quota;
        this.table = table;
        new ProcessCalls(world, waiting).register(calls);
        DescriptorCalls descriptors = new DescriptorCalls(table);
        descriptors.register(calls);
        paths = new PathCalls(world, table, descriptors, quota);
        paths.register(calls);
    }

    /**
     * Opens {@code path} before the guest runs, for a guest that is resumed with open files.
     *
     * @return the number, which is the lowest free one as for the guest itself
     */
    public int open(String path) throws IOException {
        try {
            return paths.openToRead(path);
        } catch (WasiException failure) {
            throw new IOException(failure);
        }
    }

    /** The system of a copy of the guest: the same open files, at the same places in them. */
    public Wasi copy(Waiting waiting) {
        return new Wasi(world, waiting, quota, table.copy());
    }

    /**
     * Puts a device behind the lowest free number.
     *
     * @throws DeviceException when the guest has as many files as it may
     */
    public int add(Device device) throws DeviceException {
        try {
            return table.add(new DeviceDescriptor(device, quota));
        } catch (WasiException full) {
            throw new DeviceException(full.errno());
        }
    }

    /** The device behind a number; empty where there is another file, or none. */
    public Optional<Device> device(int number) {
        try {
            return table.at(number) instanceof DeviceDescriptor found
                    ? Optional.of(found.device())
                    : Optional.empty();
        } catch (WasiException none) {
            return Optional.empty();
        }
    }

    /** The functions that {@code module} imports of WASI; one we lack answers ENOSYS. */
    public List<HostFunction> functionsFor(WasmModule module) {
        List<HostFunction> functions = new ArrayList<>();
        for (int i = 0; i < module.importSection().importCount(); i++) {
            Import wanted = module.importSection().getImport(i);
            boolean ours =
                    wanted.module().equals(MODULE)
                            || (wanted.module().equals(OWN_MODULE) && OWN.contains(wanted.name()));
            if (ours && wanted instanceof FunctionImport function) {
                table.showModes(wanted.name().equals(MODES) || table.showsModes());
                FunctionType type = module.typeSection().getType(function.typeIndex());
                functions.add(function(wanted.module(), wanted.name(), type));
            }
        }
        return functions;
    }

    private HostFunction function(String module, String name, FunctionType type) {
        SystemCall call = calls.getOrDefault(name, (memory, arguments) -> NOSYS);
        return new HostFunction(
                module, name, type, (instance, arguments) -> answer(call, instance, arguments));
    }

    private static long[] answer(SystemCall call, Instance instance, long[] arguments) {
        try {
            return new long[] {call.apply(instance.memory(), arguments)};
        } catch (InterruptedIOException ended) {
            // Reading from a pipe takes the mark away that tells the guest to end.
            Thread.currentThread().interrupt();
            return new long[] {Errno.INTR};
        } catch (IOException | WasiException failure) {
            return new long[] {WasiException.errnoOf(failure)};
        } catch (SecurityException
                | UnsupportedOperationException
                | IllegalArgumentException
                | NonWritableChannelException refusal) {
            return new long[] {WasiException.errnoOf(refusal)};
        }
    }

    @Override
    public void close() {
        table.closeAll();
    }
}
