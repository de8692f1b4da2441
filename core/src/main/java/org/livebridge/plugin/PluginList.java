package org.livebridge.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;

/** The plugin folders of a store, one a line in its file {@code plugins}. */
public final class PluginList {
    private static final int MOST = 100;

    private final Path file;

    /** The list in {@code dataFolder}. */
    public PluginList(Path dataFolder) {
        this.file = dataFolder.resolve("plugins");
    }

    /** The folders, in the order in which they are asked; one that is gone stays listed. */
    public List<PluginFolder> folders() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> new PluginFolder(Path.of(line.strip())))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Adds a folder; one that is there already stays where it is. */
    public void add(PluginFolder folder) {
        List<PluginFolder> all = new ArrayList<>(folders());
        if (all.size() >= MOST) {
            throw new RuleException("There are " + MOST + " plugins, the limit.");
        }
        if (!all.contains(folder)) {
            all.add(folder);
            write(all);
        }
    }

    /** Removes a folder; whether it was listed. */
    public boolean remove(Path path) {
        List<PluginFolder> all = new ArrayList<>(folders());
        boolean removed = all.remove(new PluginFolder(path.toAbsolutePath().normalize()));
        if (removed) {
            write(all);
        }
        return removed;
    }

    private void write(List<PluginFolder> all) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            List<String> lines = all.stream().map(f -> f.path().toString()).toList();
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
