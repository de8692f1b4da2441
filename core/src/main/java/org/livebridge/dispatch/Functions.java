package org.livebridge.dispatch;

import java.util.List;
import java.util.Optional;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;

/**
 * Where a call's function is looked for, in this order: stubs (someone wants exactly that answer),
 * what we implement, what plugins bring, what we only know the name of. Thread-safe.
 */
public final class Functions {
    private final List<FunctionSource> first;
    private final FunctionRegistry registry;
    private final List<FunctionSource> then;

    /** Functions from the registry, with sources asked before it and after it. */
    public Functions(
            List<FunctionSource> first, FunctionRegistry registry, List<FunctionSource> then) {
        this.first = List.copyOf(first);
        this.registry = registry;
        this.then = List.copyOf(then);
    }

    /** The function that answers the call, or says why it is not offered. */
    Optional<ApiFunction> find(ApiCall call) {
        Optional<ApiFunction> own = registry.find(call.family(), call.name());
        return in(first, call)
                .or(() -> own.filter(ApiFunction::implemented))
                .or(() -> in(then, call))
                .or(() -> own);
    }

    private static Optional<ApiFunction> in(List<FunctionSource> sources, ApiCall call) {
        for (FunctionSource source : sources) {
            Optional<ApiFunction> found = source.find(call);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    FunctionRegistry registry() {
        return registry;
    }
}
