package org.livebridge.wasm.wasi;

import java.io.IOException;
import run.endive.runtime.Memory;

/** One function of WASI: arguments as the guest passes them, an error number back. */
@FunctionalInterface
interface SystemCall {
    int apply(Memory memory, long[] arguments) throws IOException, WasiException;
}
