package org.livebridge.api;

import org.jspecify.annotations.Nullable;

/**
 * One call as it reaches the dispatcher.
 *
 * @param module as the caller wrote it; names are case-sensitive (functions.md 1.1)
 * @param function as the caller wrote it; may be empty in API 1 ({@code print}, {@code setvar})
 * @param door where it came in, for the journal
 * @param variables those of the session; null for a call that comes from none
 * @param remark what the door noticed and the script's author should know; else empty
 */
public record ApiCall(
        ApiFamily family,
        String module,
        String function,
        Arguments arguments,
        Caller caller,
        Door door,
        @Nullable PageVariables variables,
        String remark) {

    /** A call of a session, without a remark. */
    public ApiCall(
            ApiFamily family,
            String module,
            String function,
            Arguments arguments,
            Caller caller,
            Door door,
            @Nullable PageVariables variables) {
        this(family, module, function, arguments, caller, door, variables, "");
    }

    /** A call that comes from no session. */
    public ApiCall(
            ApiFamily family,
            String module,
            String function,
            Arguments arguments,
            Caller caller,
            Door door) {
        this(family, module, function, arguments, caller, door, null);
    }

    /** The same call with other arguments. */
    public ApiCall with(Arguments changed) {
        return new ApiCall(family, module, function, changed, caller, door, variables, remark);
    }

    /** {@code Module::function}, as people write it. */
    public String name() {
        return function.isEmpty() ? module : module + "::" + function;
    }
}
