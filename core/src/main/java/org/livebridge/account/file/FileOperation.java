package org.livebridge.account.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code Fileman::fileop} can do with files (functions.md 9). */
public enum FileOperation {
    COPY,
    MOVE,
    RENAME,
    CHMOD,
    EXTRACT,
    COMPRESS,
    LINK,
    UNLINK,
    TRASH;

    /** The operation of that name. */
    public static Optional<FileOperation> named(String name) {
        return List.of(values()).stream().filter(op -> op.label().equals(name)).findFirst();
    }

    /** The name as callers write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
