package org.livebridge.http.page;

import java.nio.file.Path;
import java.util.List;

/**
 * How pages are served.
 *
 * @param folders what {@code --pages} named
 * @param dataFolder where homes are kept
 * @param production whether a broken page shows no details
 * @param allowNative whether executables of the machine may run as pages
 * @param taps the calls of scripts, for the page that tells what went wrong
 */
public record PageOptions(
        List<Path> folders,
        Path dataFolder,
        boolean production,
        boolean allowNative,
        CallTaps taps) {
    /** Copies the folders. */
    public PageOptions {
        folders = List.copyOf(folders);
    }
}
