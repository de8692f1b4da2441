package org.livebridge.dispatch;

import java.util.Optional;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Caller;

/** Says whether a caller may use a function at all, before it runs. Thread-safe. */
@FunctionalInterface
public interface Gate {

    /** Why the caller may not use the function; empty when it may. */
    Optional<String> refusal(ApiFunction function, Caller caller);
}
