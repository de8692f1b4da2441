package org.livebridge.engine.installed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.engine.BoundedProcess;
import org.livebridge.engine.Limits;
import org.livebridge.engine.PageEnvironment;

/**
 * A live page that is an executable of this machine, in any language: a CGI program with a socket
 * of its own (liveapi.md 1.5). No sandbox: it may do whatever the server's user may.
 */
public final class PageProgram {
    private final LiveBridge bridge;
    private final Path dataFolder;

    /** Programs whose sockets lie in {@code dataFolder}. */
    public PageProgram(LiveBridge bridge, Path dataFolder) {
        this.bridge = bridge;
        this.dataFolder = dataFolder;
    }

    /** The streams of a run. */
    public record Streams(InputStream in, OutputStream out, OutputStream err) {}

    /**
     * Runs it to its end; returns its exit status. Nothing of this process's environment but the
     * search path is passed on.
     */
    public int run(
            Path file, Caller caller, Map<String, String> cgi, Limits limits, Streams streams)
            throws IOException {
        Map<String, String> own = new LinkedHashMap<>(cgi);
        String home = bridge.homes().of(caller.account()).toString();
        own.put("HOME", home);
        own.put("PATH", System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        own.put("SCRIPT_FILENAME", file.toString());
        try (SocketDoor door =
                SocketDoor.in(
                        dataFolder,
                        () -> bridge.session(caller, Door.SOCKET, Map.of("homedir", home)))) {
            own.put("CPANEL_CONNECT_SOCKET", door.path().toString());
            own.put("CPANEL_PHPCONNECT_SOCKET", door.path().toString());
            ProcessBuilder builder = new ProcessBuilder(file.toString());
            Path folder = file.getParent();
            if (folder != null) {
                builder.directory(folder.toFile());
            }
            builder.environment().clear();
            builder.environment().putAll(PageEnvironment.of(caller, own));
            Process process = builder.start();
            try {
                return new BoundedProcess(process, limits)
                        .run(streams.in, streams.out, streams.err);
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
