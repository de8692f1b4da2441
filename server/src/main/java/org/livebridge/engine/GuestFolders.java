package org.livebridge.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.wasm.GuestFileSystem;

/** The folders of one run, and the file system that shows them; {@code /tmp} goes with it. */
final class GuestFolders implements AutoCloseable {
    private final ScratchFolder scratch;
    private final GuestFileSystem files;

    private GuestFolders(ScratchFolder scratch, GuestFileSystem files) {
        this.scratch = scratch;
        this.files = files;
    }

    static GuestFolders of(ScriptRun run, Path dataFolder, LiveBridge bridge) throws IOException {
        ScratchFolder scratch = ScratchFolder.inMemory("livebridge");
        Path empty = Files.createDirectory(scratch.path().resolve("empty"));
        Path tmp = Files.createDirectory(scratch.path().resolve("tmp"));
        String account = run.caller().account();
        Path home = dataFolder.resolve("homes").resolve(account);
        Files.createDirectories(home.resolve("public_html"));
        GuestFileSystem.Builder builder =
                GuestFileSystem.builder(empty)
                        .mount(tmp, Path.of("/tmp"), true)
                        .mount(home, Path.of("/home", account), true);
        Path script = run.script();
        if (script != null && run.host(script).equals(script)) {
            Path seen = visible(script);
            builder.mount(seen, seen, false);
        }
        for (Map.Entry<Path, byte[]> file : MachineFiles.of(bridge, account).entrySet()) {
            Path host =
                    scratch.path()
                            .resolve(
                                    "file"
                                            + file.getKey().getNameCount()
                                            + file.getKey().getFileName());
            builder.mount(Files.write(host, file.getValue()), file.getKey(), false);
        }
        for (ScriptRun.Share share : run.shares()) {
            builder.mount(share.host(), share.guest(), share.writable());
        }
        return new GuestFolders(scratch, builder.build());
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
    public void close() throws IOException {
        scratch.close();
    }
}
