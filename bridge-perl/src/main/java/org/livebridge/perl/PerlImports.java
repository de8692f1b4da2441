package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * What a perl imports: its system, the calls of Perl functions that are ours, and the two moments
 * that the system does not know of, the park and the end.
 */
final class PerlImports {
    /** Read by Boot.pm: where a snapshot is taken, and where a run from one begins. */
    static final String PARK = "/dev/livebridge-park";

    /** The build puts this end where zeroperl's reset would begin anew. */
    private static final int DESTROYED = -1;

    private static final int LONGEST_PATH = 4096;

    /** Reads of the park, in the place of the system's. */
    interface Park {
        /** Whether the guest must not go on to read. */
        boolean stops(Instance instance);
    }

    private final Wasi system;
    private final WasmFunctionHandle calls;
    private final Park park;
    private int parkNumber = -1;
    private boolean ending;

    PerlImports(Wasi system, WasmFunctionHandle calls, Park park) {
        this.system = system;
        this.calls = calls;
        this.park = park;
    }

    /** A park that is opened already. */
    void parkedAt(int number) {
        parkNumber = number;
    }

    int parkNumber() {
        return parkNumber;
    }

    /** From here on perl ends: {@link #DESTROYED} as its status is the sign that all is done. */
    void ending() {
        ending = true;
    }

    ImportValues values() {
        List<ImportFunction> functions = new ArrayList<>();
        for (HostFunction function : system.functionsFor(PerlModule.description())) {
            WasmFunctionHandle handle = function.handle();
            functions.add(
                    switch (function.name()) {
                        case "fd_read" -> with(function, (i, a) -> read(handle, i, a));
                        case "proc_exit" -> with(function, (i, a) -> exit(handle, i, a));
                        case "path_open" -> with(function, (i, a) -> open(handle, i, a));
                        default -> function;
                    });
        }
        FunctionType type =
                FunctionType.of(
                        List.of(ValType.I32, ValType.I32, ValType.I32), List.of(ValType.I32));
        functions.add(new HostFunction("env", "call_host_function", type, calls));
        return ImportValues.builder().withFunctions(functions).build();
    }

    private static HostFunction with(HostFunction function, WasmFunctionHandle handle) {
        return new HostFunction(
                function.module(), function.name(), function.functionType(), handle);
    }

    private long[] read(WasmFunctionHandle system, Instance instance, long[] a) {
        if (a[0] == parkNumber && park.stops(instance)) {
            return new long[] {0};
        }
        return system.apply(instance, a);
    }

    private long[] exit(WasmFunctionHandle system, Instance instance, long[] a) {
        if (ending && (int) a[0] == DESTROYED) {
            throw new GuestExit(0);
        }
        return system.apply(instance, a);
    }

    private long[] open(WasmFunctionHandle system, Instance instance, long[] a) {
        int length = (int) a[3];
        if (length <= 0 || length > LONGEST_PATH) {
            return system.apply(instance, a);
        }
        byte[] bytes = instance.memory().readBytes((int) a[2], length);
        String path = new String(bytes, StandardCharsets.ISO_8859_1);
        long[] result = system.apply(instance, a);
        if (result[0] == 0 && path.equals(PARK.substring(1))) {
            parkNumber = instance.memory().readInt((int) a[8]);
        }
        return result;
    }
}
