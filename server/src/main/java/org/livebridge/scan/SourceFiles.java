package org.livebridge.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of the scanned folders; links are not followed. */
final class SourceFiles {
    private static final long LARGEST = 4L << 20;
    private static final Set<String> LEFT_OUT = Set.of(".git", ".svn", ".hg", "node_modules");

    /** A file without any of these words makes no call. */
    private static final Pattern CALLS =
            Pattern.compile(
                    "cpanel|liveapi|uapi|cpapi|api[123]\\b|/execute/", Pattern.CASE_INSENSITIVE);

    private SourceFiles() {}

    /** All regular files below {@code root}, or the file itself. */
    static List<Path> below(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                        boolean skip =
                                !dir.equals(root)
                                        && LEFT_OUT.contains(String.valueOf(dir.getFileName()));
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
                        if (attrs.isRegularFile() && attrs.size() <= LARGEST) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }

    /** The text of a file; octets that are no UTF-8 stay readable as Latin-1. */
    static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }

    /** Whether the text may hold a call. */
    static boolean mayCall(String text) {
        return CALLS.matcher(text).find();
    }
}
