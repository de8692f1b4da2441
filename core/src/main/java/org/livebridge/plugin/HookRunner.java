package org.livebridge.plugin;

import org.livebridge.account.hook.Hook;
import org.livebridge.api.Caller;

/** Runs one hook. Given by whoever opens the store, as the core runs no scripts itself. */
@FunctionalInterface
public interface HookRunner {

    /**
     * Runs the hook and returns what it said: {@code 1} or nothing to agree, {@code 0 reason} not
     * to.
     *
     * @param event the JSON text that the hook reads: {@code context}, {@code data}, {@code hook}
     * @throws HookFailure when it could not run, or broke
     */
    String run(Hook hook, Caller caller, String event);
}
