package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;

/** Carries out operations on files, one source at a time; each tells of itself. Thread-safe. */
public final class FileOperations {
    private static final int MOST_SOURCES = 1000;
    private static final CopyOption[] COPY = {
        StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS
    };

    private final HomeFiles files;
    private final Trash trash;

    /** The operations on {@code files}. */
    public FileOperations(HomeFiles files) {
        this.files = files;
        this.trash = new Trash(files);
    }

    /**
     * What became of one source.
     *
     * @param error empty when it succeeded
     */
    public record Done(String source, String destination, String error) {}

    /**
     * Runs {@code operation} on every source.
     *
     * @param destinations one for all, or one a source
     * @param metadata permissions for chmod, an archive's kind for compress
     */
    public List<Done> run(
            String account,
            FileOperation operation,
            List<String> sources,
            List<String> destinations,
            String metadata) {
        if (sources.isEmpty() || sources.size() > MOST_SOURCES) {
            throw new RuleException("Name 1 to " + MOST_SOURCES + " files.");
        }
        Home home = files.home(account);
        if (operation == FileOperation.COMPRESS) {
            return List.of(compress(home, sources, destinations, metadata));
        }
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String destination =
                    destinations.isEmpty()
                            ? ""
                            : destinations.get(Math.min(i, destinations.size() - 1));
            done.add(one(home, operation, sources.get(i), destination, metadata));
        }
        return done;
    }

    private Done one(
            Home home,
            FileOperation operation,
            String source,
            String destination,
            String metadata) {
        String shownSource = source;
        String shownDestination = destination;
        try {
            Path from = home.place(source);
            shownSource = home.shown(from);
            if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                if (!destination.isEmpty()) {
                    shownDestination = home.shown(home.place(destination));
                }
                throw new RuleException("No such file or directory");
            }
            Path to = destination(home, operation, from, destination);
            shownDestination = to.equals(from) ? shownSource : home.shown(to);
            act(home, operation, from, to, metadata);
            return new Done(shownSource, shownDestination, "");
        } catch (RuleException refusal) {
            return new Done(shownSource, shownDestination, String.valueOf(refusal.getMessage()));
        } catch (IOException cause) {
            return new Done(
                    shownSource,
                    shownDestination,
                    String.valueOf(HomeFiles.failure(cause).getMessage()));
        }
    }

    private static Path destination(
            Home home, FileOperation operation, Path from, String destination) {
        return switch (operation) {
            case COPY, MOVE, LINK -> {
                Path to = home.target(needed(destination));
                yield Files.isDirectory(to)
                        ? home.place(home.shown(to) + "/" + from.getFileName())
                        : to;
            }
            case RENAME -> home.place(needed(destination));
            case EXTRACT -> destination.isEmpty() ? parent(from) : home.target(destination);
            default -> from;
        };
    }

    private void act(Home home, FileOperation operation, Path from, Path to, String metadata)
            throws IOException {
        switch (operation) {
            case COPY -> copy(home, from, to);
            case MOVE, RENAME -> {
                refuseHome(home, from);
                refuseInside(from, to);
                Files.move(from, to);
            }
            case CHMOD -> {
                if (Files.isSymbolicLink(from)) {
                    throw new RuleException("A link has no permissions of its own.");
                }
                Files.setPosixFilePermissions(
                        from, HomeFiles.permissions(HomeFiles.mode(metadata)));
            }
            case EXTRACT -> Archives.extract(from, to);
            case LINK -> Files.createSymbolicLink(to, parent(to).relativize(from));
            case UNLINK -> {
                refuseHome(home, from);
                delete(from);
            }
            case TRASH -> {
                refuseHome(home, from);
                trash.put(home, from);
            }
            case COMPRESS -> throw new IllegalStateException("handled before");
        }
    }

    private static Done compress(
            Home home, List<String> sources, List<String> destinations, String metadata) {
        String shown = String.join(",", sources);
        String destination = destinations.isEmpty() ? "" : destinations.get(0);
        try {
            List<Path> places = sources.stream().map(home::place).toList();
            shown = String.join(",", places.stream().map(home::shown).toList());
            Path to = home.target(needed(destination));
            destination = home.shown(to);
            Archives.compress(places, to, metadata);
            return new Done(shown, destination, "");
        } catch (RuleException refusal) {
            return new Done(shown, destination, String.valueOf(refusal.getMessage()));
        } catch (IOException cause) {
            return new Done(
                    shown, destination, String.valueOf(HomeFiles.failure(cause).getMessage()));
        }
    }

    private static void copy(Home home, Path from, Path to) throws IOException {
        refuseInside(from, to);
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Path made = to.resolve(from.relativize(dir).toString());
                        if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                            Files.copy(dir, made, COPY);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Path made =
                                from.equals(file)
                                        ? to
                                        : to.resolve(from.relativize(file).toString());
                        if (Files.isSymbolicLink(file)) {
                            // A copied link must not lead out; the wall looks at it when it is
                            // used.
                            home.target(home.shown(file));
                        }
                        Files.copy(
                                file,
                                made,
                                StandardCopyOption.REPLACE_EXISTING,
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Deletes a file, a link, or a folder with all it holds; links are not followed. */
    static void delete(Path place) throws IOException {
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path dir, java.io.@org.jspecify.annotations.Nullable IOException cause)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static String needed(String destination) {
        if (destination.isBlank()) {
            throw new RuleException("Provide the “destfiles” argument.");
        }
        return destination;
    }

    private static void refuseHome(Home home, Path place) {
        if (place.equals(home.root())) {
            throw new RuleException("Your home directory itself stays where it is.");
        }
    }

    private static void refuseInside(Path from, Path to) {
        if (to.startsWith(from)) {
            throw new RuleException("The source and the destination must not lie in each other.");
        }
    }

    private static Path parent(Path place) {
        Path parent = place.getParent();
        return parent == null ? place : parent;
    }
}
