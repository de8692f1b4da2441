package org.livebridge.modules.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.HumanSize;
import org.livebridge.account.file.MediaType;

/** The rows that tell of files; the same field is a text here and a number there, as recorded. */
final class FileRows {
    private FileRows() {}

    /** {@code listfiles}: sizes and times are texts, modes and owners numbers (functions.md 9). */
    static Map<String, Object> listed(FileEntry entry, boolean mime) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", entry.name());
        row.put("path", entry.folder());
        row.put("absdir", entry.folder());
        row.put("fullpath", entry.path());
        row.put("type", entry.type());
        row.put("nicemode", entry.niceMode());
        row.put("mode", entry.mode());
        row.put("humansize", HumanSize.of(entry.size()));
        row.put("size", String.valueOf(entry.size()));
        row.put("ctime", String.valueOf(entry.ctime()));
        row.put("mtime", String.valueOf(entry.mtime()));
        row.put("uid", FileEntry.OWNER);
        row.put("gid", FileEntry.OWNER);
        if (mime) {
            MediaType type = MediaType.of(entry);
            row.put("mimename", type.icon());
            row.put("mimetype", type.type());
        }
        return row;
    }

    /** {@code statfiles}: here the size is a number and the owner a text. */
    static Map<String, Object> stat(FileEntry entry, String account) {
        Map<String, Object> row = listed(entry, true);
        row.put("size", entry.size());
        row.put("uid", String.valueOf(FileEntry.OWNER));
        row.put("user", account);
        row.put("group", account);
        row.put("mimeinfo", MediaType.of(entry).type());
        return row;
    }

    /** UAPI: all numbers are numbers. */
    static Map<String, Object> uapi(FileEntry entry) {
        MediaType type = MediaType.of(entry);
        Map<String, Object> row = listed(entry, false);
        row.put("size", entry.size());
        row.put("ctime", entry.ctime());
        row.put("mtime", entry.mtime());
        row.put("exists", 1);
        row.put("read", (entry.mode() & 0400) == 0 ? 0 : 1);
        row.put("write", (entry.mode() & 0200) == 0 ? 0 : 1);
        row.put("mimetype", type.icon());
        row.put("rawmimetype", type.type());
        return row;
    }
}
