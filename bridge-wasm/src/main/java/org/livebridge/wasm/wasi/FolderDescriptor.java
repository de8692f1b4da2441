package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open folder; its entries are read once, so that a listing stays whole while files change. */
final class FolderDescriptor extends Descriptor {
    private final String path;
    private final Function<String, TruffleFile> files;
    private @Nullable List<Entry> entries;

    record Entry(String name, long inode, int type) {}

    FolderDescriptor(String path, Function<String, TruffleFile> files) {
        this.path = path;
        this.files = files;
    }

    String path() {
        return path;
    }

    private TruffleFile folder() {
        return files.apply(path);
    }

    @Override
    int type() {
        return DIRECTORY;
    }

    @Override
    int read(byte[] buffer) throws WasiException {
        throw new WasiException(Errno.ISDIR);
    }

    @Override
    FileStat stat() throws IOException {
        return FileStat.of(folder(), true);
    }

    /** All entries, the two dots first; read anew when the listing begins again. */
    List<Entry> entries(boolean again) throws IOException {
        List<Entry> known = entries;
        if (known != null && !again) {
            return known;
        }
        TruffleFile folder = folder();
        List<Entry> list = new ArrayList<>();
        list.add(new Entry(".", FileStat.inode(folder), DIRECTORY));
        list.add(new Entry("..", 1, DIRECTORY));
        Collection<TruffleFile> files = folder.list();
        for (TruffleFile file : files) {
            int type = REGULAR_FILE;
            if (file.isSymbolicLink()) {
                type = SYMBOLIC_LINK;
            } else if (file.isDirectory()) {
                type = DIRECTORY;
            }
            list.add(new Entry(file.getName(), FileStat.inode(file), type));
        }
        entries = list;
        return list;
    }
}
