package org.livebridge.wasm;

/** Thrown by {@code proc_exit}: the guest ends itself with a status. */
public final class GuestExit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** The end of a guest. */
    public GuestExit(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    /** The exit status, 0 to 255. */
    public int status() {
        return status;
    }
}
