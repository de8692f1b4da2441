package org.livebridge.api;

import java.util.List;

/**
 * A function of an API: a value that is registered, with its parameters and evidence beside its
 * code.
 *
 * @param name empty for API 1's built-ins {@code print} and {@code setvar}
 * @param feature the feature the caller's account must have; empty for none
 * @param role the server role that must be on; empty for none
 * @param refusal why this function is not offered; empty when it is implemented
 * @param source where its shape comes from, e.g. {@code sourceipcheck.md 3}
 */
public record ApiFunction(
        ApiFamily family,
        String module,
        String name,
        String summary,
        List<Parameter> parameters,
        Evidence evidence,
        String source,
        String feature,
        String role,
        String refusal,
        ApiHandler handler) {

    /** Copies the parameters. */
    public ApiFunction {
        parameters = List.copyOf(parameters);
    }

    /** Whether it works here; otherwise its {@link #refusal} says why not. */
    public boolean implemented() {
        return refusal.isEmpty();
    }

    /** {@code Module::function}. */
    public String fullName() {
        return name.isEmpty() ? module : module + "::" + name;
    }
}
