package org.livebridge.dispatch;

import java.util.Optional;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;

/** A place where functions are found that come and go: stubs, plugins. Thread-safe. */
@FunctionalInterface
public interface FunctionSource {

    /** The function that answers this call, if it is there now. */
    Optional<ApiFunction> find(ApiCall call);
}
