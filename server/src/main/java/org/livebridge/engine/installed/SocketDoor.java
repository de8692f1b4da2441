package org.livebridge.engine.installed;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livebridge.engine.ScratchFolder;
import org.livebridge.liveapi.LiveApiSession;

/**
 * The Unix socket of one run, for its user only: every connection is a session of its own, on a
 * platform thread of its own (design.md 2.5); a bounded number at once.
 */
public final class SocketDoor implements AutoCloseable {
    private static final int MOST = 16;
    private static final int LONGEST_PATH = 104;

    private final Path path;
    private final @Nullable ScratchFolder scratch;
    private final ServerSocketChannel server;
    private final Supplier<LiveApiSession> sessions;
    private final Semaphore places = new Semaphore(MOST);

    SocketDoor(Path path, Supplier<LiveApiSession> sessions) throws IOException {
        this(path, null, sessions);
    }

    private SocketDoor(
            Path path, @Nullable ScratchFolder scratch, Supplier<LiveApiSession> sessions)
            throws IOException {
        this.path = path;
        this.scratch = scratch;
        this.sessions = sessions;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        Thread.ofPlatform().name("liveapi-accept").daemon().start(this::accept);
    }

    /** Where a program finds it. */
    public Path path() {
        return path;
    }

    /** A socket in a private folder of the data, not in a home: a quota cannot fill it. */
    public static SocketDoor in(Path dataFolder, Supplier<LiveApiSession> sessions)
            throws IOException {
        Path folder = dataFolder.toAbsolutePath().resolve("sockets");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        String name = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        Path path = folder.resolve(name);
        // The kernel's limit for such a path.
        if (path.toString().getBytes(StandardCharsets.UTF_8).length >= LONGEST_PATH) {
            ScratchFolder scratch = ScratchFolder.onDisk("livebridge");
            return new SocketDoor(scratch.path().resolve(name), scratch, sessions);
        }
        return new SocketDoor(path, sessions);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel peer = server.accept();
                places.acquire();
                Thread.ofPlatform().name("liveapi-session").daemon().start(() -> serve(peer));
            }
        } catch (IOException closed) {
            // The run is over.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SocketChannel peer) {
        try (peer) {
            sessions.get().serve(Channels.newInputStream(peer), Channels.newOutputStream(peer));
        } catch (IOException gone) {
            // The script went away; what it did is done.
        } finally {
            places.release();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
        if (scratch != null) {
            scratch.close();
        }
    }
}
