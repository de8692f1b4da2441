package org.livebridge.api;

import java.util.List;

/**
 * A function of an API: a value that is registered, with its parameters and evidence beside its
 * code.
 *
 * @param name empty for API 1's built-ins {@code print} and {@code setvar}
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
        ApiHandler handler) {

    /** Copies the parameters. */
    public ApiFunction {
        parameters = List.copyOf(parameters);
    }

    /** {@code Module::function}. */
    public String fullName() {
        return name.isEmpty() ? module : module + "::" + name;
    }
}
