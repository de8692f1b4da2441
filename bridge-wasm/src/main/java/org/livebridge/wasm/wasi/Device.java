package org.livebridge.wasm.wasi;

import java.io.IOException;

/** What an interpreter's own host puts behind a file number: a connection, an end of a pipe. */
public interface Device {
    /** WASI's type of a character device. */
    int CHARACTERS = 2;

    /** WASI's type of a stream socket. */
    int SOCKET = 6;

    /** WASI's file type. */
    int type();

    /**
     * Reads at most {@code buffer.length} bytes; 0 at the end.
     *
     * @throws DeviceException with WASI's error number
     */
    int read(byte[] buffer) throws IOException;

    /** Writes all of it. */
    void write(byte[] bytes) throws IOException;

    /** Whether to fail with EAGAIN where reading would have to wait. */
    void nonBlocking(boolean how);

    /** No number stands for it any more. */
    void close() throws IOException;
}
