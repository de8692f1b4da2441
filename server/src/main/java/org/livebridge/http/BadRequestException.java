package org.livebridge.http;

/** Thrown for a request that cannot be read; the message is for its author. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** A refusal with its HTTP status. */
    public BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
