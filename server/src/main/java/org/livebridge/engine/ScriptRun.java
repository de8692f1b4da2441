package org.livebridge.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Caller;

/**
 * One script to run.
 *
 * @param script the file, absolute; null when there is only code
 * @param code the code, when there is no file
 * @param folder the working directory: the script's folder, absolute
 * @param environment variables beside those that every live page has
 * @param headers whether PHP's CGI headers are printed
 */
public record ScriptRun(
        Language language,
        @Nullable Path script,
        @Nullable String code,
        Path folder,
        List<String> arguments,
        Map<String, String> environment,
        Caller caller,
        boolean headers,
        List<Share> shares,
        Limits limits,
        InputStream in,
        OutputStream out,
        OutputStream err) {

    /** A host folder that the guest sees besides its own ({@code --mount}). */
    public record Share(Path host, Path guest, boolean writable) {}

    /**
     * The script's file on this machine, found through the shares; null when there is only code.
     */
    public @Nullable Path hostScript() {
        return script == null ? null : host(script);
    }

    /** The file on this machine behind a guest path. */
    Path host(Path guest) {
        for (Share share : shares) {
            if (guest.startsWith(share.guest())) {
                return share.host().resolve(share.guest().relativize(guest).toString());
            }
        }
        return guest;
    }

    /** Copies the collections. */
    public ScriptRun {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        shares = List.copyOf(shares);
    }
}
