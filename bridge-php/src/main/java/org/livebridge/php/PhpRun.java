package org.livebridge.php;

import org.livebridge.wasm.HostCalls;
import org.livebridge.wasm.wasi.Wasi;

/**
 * One request.
 *
 * @param path the script's absolute path in the guest
 * @param host what the script may ask of the host
 * @param maxMemory in bytes
 */
record PhpRun(Wasi system, String path, HostCalls host, long maxMemory) {}
