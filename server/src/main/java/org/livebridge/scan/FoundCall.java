package org.livebridge.scan;

import java.util.List;
import java.util.Optional;
import org.livebridge.api.ApiFamily;

/**
 * A call that a file makes.
 *
 * @param how {@code method}, {@code tag}, {@code command} or {@code HTTP}
 * @param module empty when it is only known at run time
 * @param function empty when it is only known at run time
 * @param arguments the names of its arguments; empty when they are only known at run time
 */
record FoundCall(
        int line,
        String how,
        ApiFamily family,
        String module,
        String function,
        Optional<List<String>> arguments) {

    FoundCall {
        arguments = arguments.map(List::copyOf);
    }

    boolean constant() {
        return !module.isEmpty() && !function.isEmpty();
    }

    String name() {
        if (function.equals("$")) {
            return "cpanelprint";
        }
        return (module.isEmpty() ? "?" : module) + "::" + (function.isEmpty() ? "?" : function);
    }
}
