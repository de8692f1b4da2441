package org.livebridge.interpreters;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Compiled modules outside the build tree: one folder per module, named by everything it depends
 * on.
 *
 * <p>A folder appears complete (it is renamed into place) and is never changed, so builds that run
 * at the same time cannot hurt each other; a lock file lets the second one wait for the first
 * instead of doing the work again.
 */
final class ModuleCache {
    private final Path root;
    private final String recipe;

    ModuleCache(Path root, String recipe) {
        this.root = root;
        this.recipe = recipe;
    }

    /**
     * {@code $LIVEBRIDGE_CACHE}, else {@code livebridge} in {@code $XDG_CACHE_HOME} or {@code
     * ~/.cache}.
     */
    static Path defaultRoot(Map<String, String> environment, String home) {
        String own = environment.getOrDefault("LIVEBRIDGE_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return xdg.isBlank() ? Path.of(home, ".cache", "livebridge") : Path.of(xdg, "livebridge");
    }

    Path root() {
        return root;
    }

    Path folderOf(Interpreter interpreter) {
        return folderOf(interpreter.id(), interpreter.toString());
    }

    /** The folder of the module {@code id} as {@code what} describes it. */
    Path folderOf(String id, String what) {
        String key = Npm.sha256(what + "\n" + recipe).substring(0, 20);
        return root.resolve("modules").resolve(id + "-" + key);
    }

    boolean has(Interpreter interpreter) {
        return Files.isDirectory(folderOf(interpreter));
    }

    /**
     * Returns a new empty folder on the cache's own file system, for work that {@link #keep} puts
     * in place.
     */
    Path workFolder() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, "work-");
    }

    void keep(Interpreter interpreter, Path made) throws IOException {
        keep(folderOf(interpreter), made);
    }

    /** Moves a finished file or folder to {@code target} in the cache. */
    void keep(Path target, Path made) throws IOException {
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    <T> T alone(Callable<T> work) throws Exception {
        Files.createDirectories(root);
        try (FileChannel channel =
                        FileChannel.open(
                                root.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new BuildFailure("The lock file of " + root + " could not be locked.");
            }
            removeLeftOvers();
            return work.call();
        }
    }

    /** Whoever holds the lock works alone, so any work folder is what a killed build left. */
    private void removeLeftOvers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, "work-*")) {
            left.forEach(Folders::delete);
        }
    }
}
