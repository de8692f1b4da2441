package org.livebridge.http.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of pages and where it is seen.
 *
 * @param host the folder on this machine, real path
 * @param path where browsers see it: {@code /frontend/NAME/} below any theme, or {@code /3rdparty/}
 * @param guest where scripts see it, below {@code /usr/local/cpanel/base}
 * @param anyCgi whether plain {@code .cgi}, {@code .pl} and {@code .php} run too (liveapi.md 1.2)
 */
record PageRoot(Path host, String path, Path guest, boolean anyCgi) {
    private static final Path BASE = Path.of("/usr/local/cpanel/base");

    /** Every theme name stands for the one tree (liveapi.md 1.2). */
    static final String THEME = "jupiter";

    /**
     * The roots of a folder that was named with {@code --pages}: a tree with {@code base/frontend}
     * or {@code base/3rdparty} in it, else a plugin's own folder.
     */
    static List<PageRoot> of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path base = real.resolve("base");
        List<PageRoot> roots = new ArrayList<>();
        if (Files.isDirectory(base.resolve("frontend"))) {
            for (Path theme : folders(base.resolve("frontend"))) {
                for (Path plugin : folders(theme)) {
                    roots.add(frontend(plugin.toRealPath(), name(plugin)));
                }
            }
        }
        if (Files.isDirectory(base.resolve("3rdparty"))) {
            Path third = base.resolve("3rdparty").toRealPath();
            roots.add(new PageRoot(third, "/3rdparty/", BASE.resolve("3rdparty"), true));
        }
        if (roots.isEmpty()) {
            roots.add(frontend(real, name(real)));
        }
        return roots;
    }

    private static PageRoot frontend(Path host, String name) {
        Path guest = BASE.resolve("frontend").resolve(THEME).resolve(name);
        return new PageRoot(host, "/frontend/" + name + "/", guest, false);
    }

    private static String name(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "pages" : name.toString();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
