package org.livebridge.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.wasm.GuestFileSystem;
import org.livebridge.wasm.HostPath;

/**
 * The folders of one run, and the file system that shows them. {@code /tmp} and the server's small
 * files are made when the script first looks at them, and go with the run.
 */
final class GuestFolders implements AutoCloseable {
    /** Stands for every folder that exists only because a mount lies below it. */
    private static final HostPath EMPTY =
            HostPath.once(
                    () -> {
                        Path empty = ScratchFolder.inMemory("livebridge-empty").path();
                        empty.toFile().deleteOnExit();
                        return empty;
                    });

    private final LiveBridge bridge;
    private final GuestFileSystem files;
    private @Nullable ScratchFolder scratch;

    GuestFolders(ScriptRun run, LiveBridge bridge) throws IOException {
        this.bridge = bridge;
        String account = run.caller().account();
        GuestFileSystem.Builder builder = GuestFileSystem.builder(EMPTY);
        HostPath tmp = HostPath.once(() -> Files.createDirectory(scratch("tmp")));
        builder.mount(tmp, Path.of("/tmp"), true);
        builder.mount(bridge.homes().of(account), Path.of("/home", account), true);
        Path script = run.script();
        if (script != null && run.host(script).equals(script)) {
            Path seen = visible(script);
            builder.mount(seen, seen, false);
        }
        for (MachineFile file : MachineFile.values()) {
            HostPath host = HostPath.once(() -> file(file, account, run.language()));
            builder.mount(host, file.path(account), false);
        }
        for (ScriptRun.Share share : run.shares()) {
            builder.mount(share.host(), share.guest(), share.writable());
        }
        this.files = builder.build();
    }

    private Path file(MachineFile file, String account, Language language) throws IOException {
        byte[] bytes = file.text(bridge, account, language).getBytes(StandardCharsets.UTF_8);
        return Files.write(scratch(file.name()), bytes);
    }

    private synchronized Path scratch(String name) throws IOException {
        ScratchFolder known = scratch;
        if (known == null) {
            known = ScratchFolder.inMemory("livebridge");
            scratch = known;
        }
        return known.path().resolve(name);
    }

    /**
     * The current folder if the script lies in it, else the script's folder; never the root or the
     * user's home as a whole, nor the host's /tmp, which hides the guest's own: then the script
     * alone.
     */
    private static Path visible(Path script) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path folder = script.getParent();
        Path seen = script.startsWith(here) || folder == null ? here : folder;
        List<Path> tooMuch =
                List.of(
                        Path.of("/"),
                        Path.of("/tmp"),
                        Path.of(System.getProperty("user.home")).toAbsolutePath());
        if (!tooMuch.contains(seen.normalize())) {
            return seen;
        }
        return folder != null && !tooMuch.contains(folder.normalize()) ? folder : script;
    }

    GuestFileSystem files() {
        return files;
    }

    @Override
    public synchronized void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }
}
