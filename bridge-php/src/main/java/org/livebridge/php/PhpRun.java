package org.livebridge.php;

import org.livebridge.wasm.HostCalls;
import org.livebridge.wasm.wasi.Wasi;

/**
 * One request.
 *
 * @param script what runs
 * @param err the standard error of {@code system}
 * @param host what the script may ask of the host
 * @param maxMemory in bytes
 * @param mayDecline whether a module may leave a script that it cannot compile to another one, with
 *     {@link PhpModule#DECLINED} and nothing done
 */
record PhpRun(
        PhpScript script,
        Wasi system,
        HeldStream err,
        HostCalls host,
        long maxMemory,
        boolean mayDecline) {}
