package org.livebridge.api;

/**
 * One call as it reaches the dispatcher.
 *
 * @param module as the caller wrote it; names are case-sensitive (functions.md 1.1)
 * @param function as the caller wrote it; may be empty in API 1 ({@code print}, {@code setvar})
 * @param door where it came in, for the journal
 */
public record ApiCall(
        ApiFamily family,
        String module,
        String function,
        Arguments arguments,
        Caller caller,
        Door door) {

    /** {@code Module::function}, as people write it. */
    public String name() {
        return function.isEmpty() ? module : module + "::" + function;
    }
}
