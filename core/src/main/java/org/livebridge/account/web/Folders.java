package org.livebridge.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.RuleException;

/** Folders of a home: measured, listed, deleted, never through a link. */
public final class Folders {
    private static final int MOST_FILES = 200_000;
    private static final int MOST_CHILDREN = 10_000;

    private Folders() {}

    /** The bytes in a folder of the home; 0 where there is none. After 200,000 files it stops. */
    public static long size(Path home, String relative) {
        Path place = DocumentRoots.place(home, relative);
        if (!Files.isDirectory(place)) {
            return 0;
        }
        long[] sum = new long[2];
        try {
            Files.walkFileTree(
                    place,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            sum[0] += about.size();
                            return ++sum[1] < MOST_FILES
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.TERMINATE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return sum[0];
    }

    /** The names of the folders in a folder of the home, sorted. */
    public static List<String> children(Path home, String relative) {
        Path place = existing(home, relative);
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_CHILDREN)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The place of a folder that must be there. */
    public static Path existing(Path home, String relative) {
        Path place = DocumentRoots.place(home, relative);
        if (!Files.isDirectory(place)) {
            throw new RuleException("The directory “" + relative + "” does not exist.");
        }
        return place;
    }

    /** Deletes a folder of the home with all that lies in it; links are deleted, not followed. */
    static void delete(Path home, String relative) {
        Path place = DocumentRoots.place(home, relative);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(
                    place,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException failure) throws IOException {
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
