package org.livebridge.dispatch;

/** Thrown by a function's code when it turns out that there is no such function after all. */
public final class NoSuchFunction extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
