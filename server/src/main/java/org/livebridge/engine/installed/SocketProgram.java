package org.livebridge.engine.installed;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.engine.PageEnvironment;

/** A program in any language that speaks to the bridge over its socket (liveapi.md 1.5). */
public final class SocketProgram {
    private static final List<String> VARIABLES =
            List.of("CPANEL_CONNECT_SOCKET", "CPANEL_PHPCONNECT_SOCKET");

    private final LiveBridge bridge;
    private final Path dataFolder;

    /** Programs whose sockets lie in {@code dataFolder}. */
    public SocketProgram(LiveBridge bridge, Path dataFolder) {
        this.bridge = bridge;
        this.dataFolder = dataFolder;
    }

    /** Runs it as {@code caller}, its output going to {@code out}; returns its exit status. */
    public int run(Caller caller, List<String> command, Redirect out)
            throws IOException, InterruptedException {
        Map<String, String> own = new LinkedHashMap<>();
        String home = bridge.homes().of(caller.account()).toString();
        own.put("HOME", home);
        own.put("PATH", System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        try (SocketDoor door =
                SocketDoor.in(
                        dataFolder,
                        () -> bridge.session(caller, Door.SOCKET, Map.of("homedir", home)))) {
            for (String variable : VARIABLES) {
                own.put(variable, door.path().toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(PageEnvironment.of(caller, own));
            Process process =
                    builder.redirectInput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .redirectOutput(out)
                            .start();
            try {
                return process.waitFor();
            } finally {
                process.destroy();
            }
        }
    }
}
