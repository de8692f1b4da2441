package org.livebridge.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.livebridge.account.Homes;

/** Copies of homes, which come back unless {@link #keep} says that all went well. */
final class HomeUndo implements AutoCloseable {
    /** Undoes nothing. */
    static final HomeUndo NONE = new HomeUndo(Map.of());

    private final Map<Path, Path> copies;
    private boolean kept;

    private HomeUndo(Map<Path, Path> copies) {
        this.copies = copies;
    }

    static HomeUndo of(Homes homes, Collection<String> accounts) {
        Map<Path, Path> copies = new LinkedHashMap<>();
        for (String account : accounts) {
            Path home = homes.of(account);
            Path copy = home.resolveSibling("." + account + ".undo");
            delete(copy);
            copy(home, copy);
            copies.put(home, copy);
        }
        return new HomeUndo(copies);
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        copies.forEach(
                (home, copy) -> {
                    if (!kept) {
                        delete(home);
                        copy(copy, home);
                    }
                    delete(copy);
                });
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        to.resolve(from.relativize(each).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
