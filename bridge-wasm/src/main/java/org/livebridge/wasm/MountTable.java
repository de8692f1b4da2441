package org.livebridge.wasm;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the host path of a guest path, and refuses what would lead out of its mount. */
final class MountTable {
    private final List<Mount> mounts;
    private final HostPath empty;

    MountTable(List<Mount> mounts, HostPath empty) {
        this.mounts = mounts;
        this.empty = empty;
    }

    boolean isMount(Path guest) {
        return mounts.stream().anyMatch(mount -> mount.guest().equals(guest));
    }

    /**
     * The host path of {@code guest}, an absolute normalised path.
     *
     * @param follow whether the last name may be a symbolic link that is followed
     */
    Path host(Path guest, boolean follow, boolean write) throws IOException {
        Optional<Mount> found = mountOf(guest);
        if (found.isEmpty()) {
            if (!isBare(guest)) {
                throw new NoSuchFileException(guest.toString());
            }
            if (write) {
                throw new ReadOnlyMountException(guest.toString());
            }
            return empty.path();
        }
        Mount mount = found.get();
        if (write && !mount.writable()) {
            throw new ReadOnlyMountException(guest.toString());
        }
        Path top = mount.host().path();
        Path host = top.resolve(mount.guest().relativize(guest).toString()).normalize();
        checkInside(top, host, follow, guest);
        return host;
    }

    /** The entries of a folder as guest paths: the host's and the mounts that stand in it. */
    List<Path> entries(Path guest) throws IOException {
        Set<Path> entries = new TreeSet<>();
        if (mountOf(guest).isPresent()) {
            try (Stream<Path> files = Files.list(host(guest, true, false))) {
                files.forEach(file -> entries.add(guest.resolve(file.getFileName())));
            }
        } else if (!isBare(guest)) {
            throw new NoSuchFileException(guest.toString());
        }
        for (Mount mount : mounts) {
            if (mount.guest().startsWith(guest) && !mount.guest().equals(guest)) {
                entries.add(guest.resolve(guest.relativize(mount.guest()).getName(0)));
            }
        }
        return new ArrayList<>(entries);
    }

    /** The deepest mount that {@code guest} lies in; of two at one place the earlier one. */
    private Optional<Mount> mountOf(Path guest) {
        Mount deepest = null;
        for (Mount mount : mounts) {
            if (guest.startsWith(mount.guest())
                    && (deepest == null
                            || mount.guest().getNameCount() > deepest.guest().getNameCount())) {
                deepest = mount;
            }
        }
        return Optional.ofNullable(deepest);
    }

    /** A folder that exists only because a mount stands somewhere below it. */
    private boolean isBare(Path guest) {
        return guest.getNameCount() == 0
                || mounts.stream().anyMatch(mount -> mount.guest().startsWith(guest));
    }

    private static void checkInside(Path top, Path host, boolean follow, Path guest)
            throws IOException {
        Path existing = host;
        if (!follow && !host.equals(top)) {
            existing = parent(host);
        }
        while (!Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                // A dangling link: where it leads cannot be checked, so it leads nowhere.
                throw new AccessDeniedException(guest.toString());
            }
            existing = parent(existing);
        }
        if (!existing.toRealPath().startsWith(top)
                && !top.startsWith(existing.toRealPath(LinkOption.NOFOLLOW_LINKS))) {
            throw new AccessDeniedException(guest.toString());
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
