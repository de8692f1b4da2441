package org.livebridge.state;

/** Thrown when a file of declared state cannot be used; the message names line and column. */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateException(Marked at, String message) {
        super("line " + at.line() + ", column " + at.column() + ": " + message);
    }

    StateException(String message) {
        super(message);
    }
}
