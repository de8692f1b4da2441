package org.livebridge.account.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with the bytes below it, and the folders in it.
 *
 * @param own the bytes of the files that lie in it directly
 */
public record FolderTree(String name, String path, long bytes, long own, List<FolderTree> folders) {
    private static final int MOST = 20_000;

    /** The tree of the account's home. */
    public static FolderTree of(HomeFiles files, String account) {
        Home home = files.home(account);
        Map<Path, Long> own = new HashMap<>();
        Map<Path, List<Path>> inside = new HashMap<>();
        own.put(home.root(), 0L);
        for (FileEntry entry : files.below(account, "", true)) {
            Path parent = entry.place().getParent();
            Path folder = parent == null ? home.root() : parent;
            if (entry.isFolder() && own.size() < MOST) {
                own.putIfAbsent(entry.place(), 0L);
                inside.computeIfAbsent(folder, key -> new ArrayList<>()).add(entry.place());
            } else {
                own.merge(folder, entry.size(), Long::sum);
            }
        }
        return of(home, home.root(), own, inside);
    }

    private static FolderTree of(
            Home home, Path folder, Map<Path, Long> own, Map<Path, List<Path>> inside) {
        List<FolderTree> folders =
                inside.getOrDefault(folder, List.of()).stream()
                        .sorted(Comparator.naturalOrder())
                        .map(place -> of(home, place, own, inside))
                        .toList();
        long here = own.getOrDefault(folder, 0L);
        long below = folders.stream().mapToLong(FolderTree::bytes).sum();
        return new FolderTree(
                String.valueOf(folder.getFileName()),
                home.shown(folder),
                here + below,
                here,
                folders);
    }
}
