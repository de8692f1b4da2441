package org.livebridge.php;

import java.util.List;

/** A PHP interpreter as a WebAssembly module. Thread-safe. */
interface PhpModule {
    /** A script that another module may be able to compile; nothing was done. */
    int DECLINED = -1;

    /**
     * The words that the guest is started with.
     *
     * @param path the script's absolute path in the guest
     * @param words what the embedder gave for the script
     */
    List<String> arguments(String path, List<String> words);

    /**
     * Runs one request, as its environment describes it, to its end.
     *
     * @return the exit status, or {@link #DECLINED}
     */
    int run(PhpRun run);

    /** Loads the module, if that was not done yet. */
    void prepare();
}
