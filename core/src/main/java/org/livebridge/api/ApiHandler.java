package org.livebridge.api;

/** The code of a function. Thread-safe: one handler serves all calls. */
@FunctionalInterface
public interface ApiHandler {

    /**
     * Runs the function as {@code call.caller()}. The call's options ({@code api2_filter} and so
     * on) are already taken out of the arguments.
     */
    ApiResult handle(ApiCall call);
}
