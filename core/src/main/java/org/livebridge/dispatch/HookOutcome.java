package org.livebridge.dispatch;

/**
 * What the hooks of one stage of a call said together.
 *
 * @param passed whether all agreed
 * @param blocks whether one that may block did not agree: then the function does not run
 * @param reason the first one's words that did not agree; empty when all did
 */
public record HookOutcome(boolean passed, boolean blocks, String reason) {
    /** All agreed. */
    public static final HookOutcome PASSED = new HookOutcome(true, false, "");
}
