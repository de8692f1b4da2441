package org.livebridge.json;

/** Thrown when a text is not JSON; the message says what is wrong and where. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String message, Throwable cause) {
        super(message, cause);
    }
}
