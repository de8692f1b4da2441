package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import org.livebridge.wasm.ReadOnlyMountException;

/** A system call's failure: becomes the number that the guest sees. */
final class WasiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int errno;

    WasiException(int errno) {
        super("errno " + errno, null, false, false);
        this.errno = errno;
    }

    int errno() {
        return errno;
    }

    static int errnoOf(Exception failure) {
        if (failure instanceof WasiException own) {
            return own.errno;
        }
        if (failure instanceof DeviceException device) {
            return device.errno();
        }
        if (failure instanceof NoSuchFileException) {
            return Errno.NOENT;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Errno.EXIST;
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return Errno.NOTEMPTY;
        }
        if (failure instanceof NotDirectoryException) {
            return Errno.NOTDIR;
        }
        if (failure instanceof FileSystemLoopException) {
            return Errno.LOOP;
        }
        if (failure instanceof AtomicMoveNotSupportedException) {
            return Errno.XDEV;
        }
        return otherErrnoOf(failure);
    }

    private static int otherErrnoOf(Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof SecurityException) {
            return Errno.ACCES;
        }
        if (failure instanceof ReadOnlyMountException) {
            return Errno.ROFS;
        }
        if (failure instanceof NotLinkException || failure instanceof IllegalArgumentException) {
            return Errno.INVAL;
        }
        if (failure instanceof UnsupportedOperationException) {
            return Errno.NOTSUP;
        }
        return failure instanceof IOException ? Errno.IO : Errno.INVAL;
    }
}
