package org.livebridge.engine;

import org.livebridge.LiveBridge;

/** A way to run scripts. */
public interface Engine {

    /** Runs the script to its end and returns its exit status. */
    int run(ScriptRun run, LiveBridge bridge);
}
