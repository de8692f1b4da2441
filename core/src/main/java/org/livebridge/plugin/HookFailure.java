package org.livebridge.plugin;

/** Thrown when a hook could not run or broke; the message is for the log and for the caller. */
public final class HookFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with the sentence that explains it. */
    public HookFailure(String message) {
        super(message);
    }
}
