package org.livebridge.php;

import org.livebridge.wasm.wasi.Wasi;

/** A PHP interpreter as a WebAssembly module. */
interface PhpModule {

    /**
     * Runs one request, as the CGI environment of {@code system} describes it, to its end.
     *
     * @return the exit status
     */
    int run(Wasi system, long maxMemory);

    /** Loads the module, if that was not done yet. */
    void prepare();
}
