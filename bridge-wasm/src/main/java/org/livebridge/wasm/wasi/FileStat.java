package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The attributes of a file: who may do what, as nine bits; times in nanoseconds since 1970. */
record FileStat(
        long inode,
        int type,
        int mode,
        long links,
        long size,
        long accessed,
        long modified,
        long changed) {
    /** The modes of what has none of its own. */
    static final int FILE_MODE = 0644;

    static final int FOLDER_MODE = 0755;

    private static final int PERMISSIONS = 0777;
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] LINK = {LinkOption.NOFOLLOW_LINKS};

    private static final List<TruffleFile.AttributeDescriptor<?>> UNIX =
            List.of(
                    TruffleFile.IS_DIRECTORY,
                    TruffleFile.IS_SYMBOLIC_LINK,
                    TruffleFile.SIZE,
                    TruffleFile.LAST_ACCESS_TIME,
                    TruffleFile.LAST_MODIFIED_TIME,
                    TruffleFile.UNIX_CTIME,
                    TruffleFile.UNIX_INODE,
                    TruffleFile.UNIX_MODE,
                    TruffleFile.UNIX_NLINK);

    /** All of it in one look at the file. */
    static FileStat of(TruffleFile file, boolean follow) throws IOException {
        LinkOption[] options = follow ? FOLLOW : LINK;
        TruffleFile.Attributes found;
        try {
            found = file.getAttributes(UNIX, options);
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            return plain(file, options);
        }
        int type =
                type(found.get(TruffleFile.IS_DIRECTORY), found.get(TruffleFile.IS_SYMBOLIC_LINK));
        return new FileStat(
                found.get(TruffleFile.UNIX_INODE),
                type,
                found.get(TruffleFile.UNIX_MODE) & PERMISSIONS,
                found.get(TruffleFile.UNIX_NLINK),
                found.get(TruffleFile.SIZE),
                nanos(found.get(TruffleFile.LAST_ACCESS_TIME)),
                nanos(found.get(TruffleFile.LAST_MODIFIED_TIME)),
                nanos(found.get(TruffleFile.UNIX_CTIME)));
    }

    /** Of a file system that knows no inodes. */
    private static FileStat plain(TruffleFile file, LinkOption... options) throws IOException {
        int type = type(file.isDirectory(options), options.length > 0 && file.isSymbolicLink());
        long modified = nanos(file.getLastModifiedTime(options));
        long size = type == Descriptor.REGULAR_FILE ? file.size(options) : 0;
        int mode = type == Descriptor.DIRECTORY ? FOLDER_MODE : FILE_MODE;
        return new FileStat(inode(file), type, mode, 1, size, modified, modified, modified);
    }

    private static int type(boolean folder, boolean link) {
        int other = link ? Descriptor.SYMBOLIC_LINK : Descriptor.REGULAR_FILE;
        return folder ? Descriptor.DIRECTORY : other;
    }

    /** Where none can be asked for, the path's hash tells files apart well enough. */
    static long inode(TruffleFile file) {
        long hash = 1125899906842597L;
        String path = file.getPath();
        for (int i = 0; i < path.length(); i++) {
            hash = 31 * hash + path.charAt(i);
        }
        return hash & 0x7fffffffL;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
