package org.livebridge.wasm.wasi;

import java.io.IOException;

/** A device's failure with the number that the guest sees. */
public final class DeviceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    /** A failure with WASI's number {@code errno}. */
    public DeviceException(int errno) {
        super("errno " + errno);
        this.errno = errno;
    }

    /** WASI's number. */
    public int errno() {
        return errno;
    }
}
