package org.livebridge.wasm;

import com.oracle.truffle.api.source.Source;

/** An interpreter: runs one script in an instance of its own. */
public interface GuestProgram {

    /**
     * Runs {@code script} to its end and returns the exit status. Called on a thread with a large
     * stack that has not entered the context.
     *
     * @param channel the way to the embedder's function value
     */
    int run(GuestContext context, Source script, Channel channel);

    /** Loads what every run needs, once a process; a run does it by itself otherwise. */
    void prepare();
}
