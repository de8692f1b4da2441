package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/** The attributes of a file; times in nanoseconds since 1970. */
record FileStat(
        long inode, int type, long links, long size, long accessed, long modified, long changed) {

    static FileStat of(TruffleFile file, boolean follow) throws IOException {
        LinkOption[] options =
                follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        int type = Descriptor.REGULAR_FILE;
        if (file.isDirectory(options)) {
            type = Descriptor.DIRECTORY;
        } else if (!follow && file.isSymbolicLink()) {
            type = Descriptor.SYMBOLIC_LINK;
        }
        long modified = nanos(file.getLastModifiedTime(options));
        long size = type == Descriptor.REGULAR_FILE ? file.size(options) : 0;
        return new FileStat(inode(file), type, 1, size, modified, modified, modified);
    }

    /** No inode is asked of the file system: the path's hash tells files apart well enough. */
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
