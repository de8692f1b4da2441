package org.livebridge.store;

/** Thrown when the database cannot be read or written; nothing of the transaction is kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
