package org.livebridge.wasm;

import java.nio.file.FileSystemException;

/**
 * A change where the guest may only read. Truffle passes on checked exceptions of a file system
 * alone; {@code ReadOnlyFileSystemException} is none and would break the interpreter.
 */
public final class ReadOnlyMountException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** The guest's path. */
    public ReadOnlyMountException(String path) {
        super(path, null, "Read-only file system");
    }
}
