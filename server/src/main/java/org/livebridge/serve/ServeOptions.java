package org.livebridge.serve;

import java.nio.file.Path;
import java.util.List;
import org.livebridge.http.ServerLimits;
import org.livebridge.http.page.CallTaps;

/**
 * What {@code serve} was told, for the doors.
 *
 * @param pages folders of live pages
 * @param production whether a broken page shows no details
 * @param taps the calls of running pages, a listener of the bridge
 * @param allowNative whether executables of the machine may run as pages
 * @param limits the bounds of the server
 */
public record ServeOptions(
        Path dataFolder,
        List<Path> pages,
        boolean production,
        boolean allowNative,
        CallTaps taps,
        ServerLimits limits) {

    /** Copies the folders. */
    public ServeOptions {
        pages = List.copyOf(pages);
    }

    /** With the bounds that stand. */
    public ServeOptions(
            Path dataFolder,
            List<Path> pages,
            boolean production,
            boolean allowNative,
            CallTaps taps) {
        this(dataFolder, pages, production, allowNative, taps, ServerLimits.STANDARD);
    }
}
