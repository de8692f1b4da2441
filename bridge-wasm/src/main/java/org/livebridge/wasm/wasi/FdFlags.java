package org.livebridge.wasm.wasi;

/** Bits of {@code path_open} and {@code fd_fdstat}. */
final class FdFlags {
    static final int APPEND = 1;
    static final int CREATE = 1;
    static final int DIRECTORY = 2;
    static final int EXCLUSIVE = 4;
    static final int TRUNCATE = 8;
    static final long RIGHT_READ = 1 << 1;
    static final long RIGHT_WRITE = 1 << 6;

    private FdFlags() {}
}
