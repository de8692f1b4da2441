package org.livebridge.wasm;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * What a guest sees of the host: folders mounted at guest paths, the longest prefix wins, nothing
 * else. Neither {@code ..} nor a symbolic link leads out of a mount.
 *
 * <p>Thread-safe once built.
 */
public final class GuestFileSystem implements FileSystem {
    private final MountTable mounts;
    private volatile Path working = Path.of("/");

    private GuestFileSystem(MountTable mounts) {
        this.mounts = mounts;
    }

    /** Begins with no mount; {@code empty} is an empty host folder that stands for bare ones. */
    public static Builder builder(HostPath empty) {
        return new Builder(empty);
    }

    /** Collects mounts. */
    public static final class Builder {
        private final HostPath empty;
        private final List<Mount> mounts = new ArrayList<>();

        private Builder(HostPath empty) {
            this.empty = empty;
        }

        /** Shows the host's {@code host} as {@code guest}. */
        public Builder mount(Path host, Path guest, boolean writable) throws IOException {
            Path real = host.toRealPath();
            return mount(() -> real, guest, writable);
        }

        /** Shows a file or folder that is made when the guest first looks at it. */
        public Builder mount(HostPath host, Path guest, boolean writable) {
            mounts.add(new Mount(guest.normalize(), host, writable));
            return this;
        }

        /** The file system. */
        public GuestFileSystem build() {
            return new GuestFileSystem(new MountTable(List.copyOf(mounts), empty));
        }
    }

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
            throws IOException {
        Path guest = toAbsolutePath(path);
        boolean follow = !Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS);
        Path host = mounts.host(guest, follow, modes.contains(AccessMode.WRITE));
        if (!Files.exists(host, options)) {
            throw new NoSuchFileException(guest.toString());
        }
        if (modes.contains(AccessMode.READ) && !Files.isReadable(host)) {
            throw new AccessDeniedException(guest.toString());
        }
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(writable(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Path guest = toAbsolutePath(path);
        if (mounts.isMount(guest)) {
            throw new AccessDeniedException(guest.toString());
        }
        Files.delete(mounts.host(guest, false, true));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes =
                options.stream()
                        .anyMatch(
                                o ->
                                        o != StandardOpenOption.READ
                                                && o != LinkOption.NOFOLLOW_LINKS);
        boolean follow = !options.contains(LinkOption.NOFOLLOW_LINKS);
        return Files.newByteChannel(
                mounts.host(toAbsolutePath(path), follow, writes), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (Path entry : mounts.entries(toAbsolutePath(folder))) {
            if (filter.accept(entry)) {
                entries.add(entry);
            }
        }
        return new Listing(entries);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return (path.isAbsolute() ? path : working.resolve(path)).normalize();
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
        Path guest = toAbsolutePath(path);
        Path host = mounts.host(guest, true, false);
        if (!Files.exists(host)) {
            throw new NoSuchFileException(guest.toString());
        }
        return guest;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        boolean follow = !Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS);
        return Files.readAttributes(
                mounts.host(toAbsolutePath(path), follow, false), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        Files.setAttribute(writable(path), attribute, value, options);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(mounts.host(toAbsolutePath(source), true, false), writable(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Path from = toAbsolutePath(source);
        if (mounts.isMount(from)) {
            throw new AccessDeniedException(from.toString());
        }
        Files.move(mounts.host(from, false, true), writable(target), options);
    }

    /**
     * Both names are in writable mounts, so that nothing shown to be read only is written by it.
     */
    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Files.createLink(mounts.host(toAbsolutePath(link), false, true), writable(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
            throws IOException {
        Path guest = toAbsolutePath(link);
        Path folder = guest.getParent();
        Path absolute = folder == null ? target : folder.resolve(target).normalize();
        // Kept relative, so that it means the same on the host and never leads out of the mount.
        Path host = mounts.host(guest, false, true);
        Path hostTarget = mounts.host(absolute, true, false);
        Path hostFolder = host.getParent();
        if (hostFolder == null) {
            throw new ReadOnlyMountException(guest.toString());
        }
        Files.createSymbolicLink(host, hostFolder.relativize(hostTarget), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return Files.readSymbolicLink(mounts.host(toAbsolutePath(link), false, false));
    }

    @Override
    public void setCurrentWorkingDirectory(Path folder) {
        working = folder;
    }

    private Path writable(Path path) throws IOException {
        return mounts.host(toAbsolutePath(path), true, true);
    }

    private static final class Listing implements DirectoryStream<Path> {
        private final List<Path> entries;

        Listing(List<Path> entries) {
            this.entries = entries;
        }

        @Override
        public java.util.Iterator<Path> iterator() {
            return entries.iterator();
        }

        @Override
        public void close() {}
    }
}
