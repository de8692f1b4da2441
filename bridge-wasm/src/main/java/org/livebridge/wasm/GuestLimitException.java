package org.livebridge.wasm;

/** Thrown inside a run when the guest exceeds a limit; the message is the sentence to show. */
public final class GuestLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The limit that was met, in one sentence. */
    public GuestLimitException(String message) {
        super(message, null, false, false);
    }
}
