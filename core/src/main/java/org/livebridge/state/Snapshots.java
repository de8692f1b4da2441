package org.livebridge.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;

/** Copies of a whole data folder under names: its database and its homes. */
public final class Snapshots {
    private static final String DATABASE = "livebridge.db";
    private static final String HOMES = "homes";

    private final Path data;

    /** The snapshots of the store in {@code data}; they lie in its folder {@code snapshots}. */
    public Snapshots(Path data) {
        this.data = data;
    }

    /** Saves the present state; one of that name is replaced. */
    public void save(LiveBridge bridge, String name) {
        Path folder = folder(name);
        HomeUndo.delete(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        bridge.copyTo(folder.resolve(DATABASE));
        Path homes = data.resolve(HOMES);
        if (Files.isDirectory(homes)) {
            HomeUndo.copy(homes, folder.resolve(HOMES));
        }
    }

    /**
     * Brings a saved state back. No store may be open on the folder.
     *
     * @throws RuleException when there is none of that name
     */
    public void restore(String name) {
        Path folder = existing(name);
        try {
            for (String side : List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm")) {
                Files.deleteIfExists(data.resolve(side));
            }
            Files.copy(folder.resolve(DATABASE), data.resolve(DATABASE));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        HomeUndo.delete(data.resolve(HOMES));
        if (Files.isDirectory(folder.resolve(HOMES))) {
            HomeUndo.copy(folder.resolve(HOMES), data.resolve(HOMES));
        }
    }

    /** The names by name. */
    public List<String> list() {
        Path all = data.resolve("snapshots");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Deletes a snapshot. */
    public void delete(String name) {
        HomeUndo.delete(existing(name));
    }

    private Path existing(String name) {
        Path folder = folder(name);
        if (!Files.isRegularFile(folder.resolve(DATABASE))) {
            throw new RuleException("There is no snapshot “" + name + "”.");
        }
        return folder;
    }

    private Path folder(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new RuleException("“" + name + "” is no name of a snapshot.");
        }
        return data.resolve("snapshots").resolve(name);
    }
}
