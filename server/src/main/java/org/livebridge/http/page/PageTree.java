package org.livebridge.http.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the file behind a request's path. Looks anew each time, so pages reload on change. */
final class PageTree {
    private static final Pattern THEMED = Pattern.compile("^/frontend/[^/]+/");
    private static final List<String> INDEX =
            List.of("index.live.php", "index.live.pl", "index.live.cgi", "index.html");

    private final List<PageRoot> roots;

    PageTree(List<PageRoot> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The roots of these folders. */
    static PageTree of(List<Path> folders) throws IOException {
        List<PageRoot> roots = new ArrayList<>();
        for (Path folder : folders) {
            roots.addAll(PageRoot.of(folder));
        }
        return new PageTree(roots);
    }

    List<PageRoot> roots() {
        return roots;
    }

    /**
     * A page's file.
     *
     * @param inside its path below the root
     * @param pathInfo what stands behind the file's name in the request; empty or with a slash
     */
    record Found(PageRoot root, Path file, Path inside, String pathInfo) {
        /** Where a script sees it. */
        Path guest() {
            return root.guest().resolve(inside.toString());
        }
    }

    /** The file behind {@code path}; hidden names and what leads out of the root are not there. */
    Optional<Found> find(String path) {
        String plain = THEMED.matcher(path).replaceFirst("/frontend/");
        for (PageRoot root : roots) {
            if ((plain + "/").startsWith(root.path())) {
                String rest =
                        plain.length() < root.path().length()
                                ? ""
                                : plain.substring(root.path().length());
                Optional<Found> found = below(root, rest);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> below(PageRoot root, String rest) {
        Path at = root.host();
        int from = 0;
        try {
            while (from < rest.length()) {
                int end = rest.indexOf('/', from);
                String name = end < 0 ? rest.substring(from) : rest.substring(from, end);
                if (name.startsWith(".")) {
                    return Optional.empty();
                }
                at = at.resolve(name);
                if (Files.isRegularFile(at)) {
                    return found(root, at, end < 0 ? "" : rest.substring(end));
                }
                from = end < 0 ? rest.length() : end + 1;
            }
            for (String name : INDEX) {
                if (Files.isRegularFile(at.resolve(name))) {
                    return found(root, at.resolve(name), "");
                }
            }
        } catch (InvalidPathException | IOException noFile) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Found> found(PageRoot root, Path file, String pathInfo)
            throws IOException {
        if (!file.toRealPath().startsWith(root.host())) {
            return Optional.empty();
        }
        return Optional.of(new Found(root, file, root.host().relativize(file), pathInfo));
    }
}
