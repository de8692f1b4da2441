package org.livebridge.api;

/**
 * A documented parameter of a function.
 *
 * @param secret whether its value is masked wherever it is kept or shown
 */
public record Parameter(String name, boolean required, boolean secret, String description) {

    /** A parameter that may be left out. */
    public static Parameter optional(String name, String description) {
        return new Parameter(name, false, false, description);
    }

    /** A parameter without which the function fails. */
    public static Parameter required(String name, String description) {
        return new Parameter(name, true, false, description);
    }

    /** A required parameter that is masked in the journal and in traces. */
    public static Parameter secret(String name, String description) {
        return new Parameter(name, true, true, description);
    }
}
