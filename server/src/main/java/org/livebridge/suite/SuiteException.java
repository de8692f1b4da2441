package org.livebridge.suite;

/** Thrown when a suite cannot be read; the message says what is wrong in it. */
public final class SuiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SuiteException(String message) {
        super(message);
    }
}
