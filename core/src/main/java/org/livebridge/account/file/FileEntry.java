package org.livebridge.account.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.RuleException;

/**
 * What is known of a file.
 *
 * @param name the last part of its path
 * @param folder the path of its folder, as scripts see it
 * @param path its own path, as scripts see it
 * @param type {@code dir}, {@code file} or {@code special} (links, too)
 * @param mode the whole {@code st_mode}
 * @param ctime Unix time; so are the others
 */
public record FileEntry(
        String name,
        String folder,
        String path,
        String type,
        int mode,
        long size,
        long ctime,
        long mtime,
        long atime,
        Path place) {

    /**
     * The number of the owner and the group: every file of a home is its account's, whoever runs
     * LiveBridge on this machine.
     */
    public static final int OWNER = 1000;

    /** The entry of {@code place}; a link is told as a link. */
    static FileEntry read(Home home, Path place) {
        try {
            Map<String, Object> unix =
                    Files.readAttributes(
                            place,
                            "unix:mode,size,ctime,lastModifiedTime,lastAccessTime",
                            LinkOption.NOFOLLOW_LINKS);
            int mode = (int) value(unix, "mode", 0);
            Path parent = place.equals(home.root()) ? home.root() : place.getParent();
            return new FileEntry(
                    String.valueOf(place.getFileName()),
                    home.shown(parent == null ? home.root() : parent),
                    home.shown(place),
                    (mode & 0170000) == 0040000
                            ? "dir"
                            : (mode & 0170000) == 0100000 ? "file" : "special",
                    mode,
                    value(unix, "size", 0),
                    value(unix, "ctime", 0),
                    value(unix, "lastModifiedTime", 0),
                    value(unix, "lastAccessTime", 0),
                    place);
        } catch (IOException gone) {
            throw new RuleException("No such file or directory");
        }
    }

    /** The permissions as callers read them: {@code 0755}. */
    public String niceMode() {
        return String.format(Locale.ROOT, "%04o", mode & 07777);
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return type.equals("dir");
    }

    private static long value(Map<String, Object> attributes, String name, long fallback) {
        Object value = attributes.get(name);
        if (value instanceof FileTime time) {
            return time.toMillis() / 1000;
        }
        return value instanceof Number number ? number.longValue() : fallback;
    }
}
