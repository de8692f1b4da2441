package org.livebridge.wasm.wasi;

import java.io.IOException;

/** What stands behind a file number. Every call that does not fit answers its error number. */
abstract class Descriptor {
    static final int CHARACTER_DEVICE = 2;
    static final int DIRECTORY = 3;
    static final int REGULAR_FILE = 4;
    static final int SYMBOLIC_LINK = 7;

    /** How many file numbers stand for it, in all processes of a run. */
    private int numbers;

    void held() {
        numbers++;
    }

    /** Closes it when the last number is gone. */
    void released() throws IOException {
        if (--numbers == 0) {
            close();
        }
    }

    /** WASI's file type. */
    abstract int type();

    /** Reads at most {@code buffer.length} bytes; 0 at the end of the file. */
    int read(byte[] buffer) throws IOException, WasiException {
        throw new WasiException(Errno.BADF);
    }

    void write(byte[] bytes) throws IOException, WasiException {
        throw new WasiException(Errno.BADF);
    }

    /** {@code whence}: 0 from the beginning, 1 from here, 2 from the end; the new position. */
    long seek(long offset, int whence) throws IOException, WasiException {
        throw new WasiException(Errno.SPIPE);
    }

    void truncate(long size) throws IOException, WasiException {
        throw new WasiException(Errno.INVAL);
    }

    FileStat stat() throws IOException, WasiException {
        return new FileStat(0, type(), 0666, 1, 0, 0, 0, 0);
    }

    int flags() {
        return 0;
    }

    void flags(int flags) {}

    void sync() throws IOException {}

    void close() throws IOException {}
}
