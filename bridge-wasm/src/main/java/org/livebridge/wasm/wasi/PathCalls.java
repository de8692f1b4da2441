package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import run.endive.runtime.Memory;

/** The functions over paths. */
final class PathCalls {
    private static final int LONGEST_PATH = 4096;
    private static final int FOLLOW = 1;

    private final GuestWorld world;
    private final DescriptorTable table;
    private final DescriptorCalls descriptors;
    private final Quota quota;
    private final SpecialFiles special;

    PathCalls(GuestWorld world, DescriptorTable table, DescriptorCalls descriptors, Quota quota) {
        this.world = world;
        this.table = table;
        this.descriptors = descriptors;
        this.quota = quota;
        this.special = new SpecialFiles(world, quota);
    }

    void register(Map<String, SystemCall> calls) {
        calls.put("path_open", (m, a) -> looking(this::open, m, a, (a[4] & FdFlags.CREATE) == 0));
        calls.put("path_filestat_get", (m, a) -> looking(this::stat, m, a, true));
        calls.put("path_filestat_set_times", this::times);
        calls.put("path_create_directory", (m, a) -> done(file(m, a, 0, 1), PathCalls::makeFolder));
        calls.put(
                "path_remove_directory", (m, a) -> done(file(m, a, 0, 1), PathCalls::removeFolder));
        calls.put("path_unlink_file", (m, a) -> done(file(m, a, 0, 1), PathCalls::unlink));
        calls.put("path_rename", this::rename);
        calls.put("path_link", (m, a) -> link(file(m, a, 4, 5), file(m, a, 0, 2)));
        calls.put("path_symlink", this::symlink);
        calls.put("path_readlink", this::readlink);
        calls.put("chmod", this::mode);
    }

    /** A context without IO has no files, so whoever only looks finds none; perl needs that. */
    private static int looking(SystemCall call, Memory m, long[] a, boolean only)
            throws IOException, WasiException {
        try {
            return call.apply(m, a);
        } catch (SecurityException noFiles) {
            if (only) {
                throw new WasiException(Errno.NOENT);
            }
            throw noFiles;
        }
    }

    @FunctionalInterface
    private interface Work {
        void apply(TruffleFile file) throws IOException, WasiException;
    }

    private static int done(TruffleFile file, Work work) throws IOException, WasiException {
        work.apply(file);
        return Errno.SUCCESS;
    }

    private String path(Memory m, long folder, int at, int length) throws WasiException {
        if (length <= 0 || length > LONGEST_PATH) {
            throw new WasiException(Errno.INVAL);
        }
        String relative = new String(m.readBytes(at, length), StandardCharsets.UTF_8);
        String path = GuestPath.resolve(table.folderAt(folder), relative);
        if (relative.endsWith("/") && isOther(path)) {
            throw new WasiException(Errno.NOTDIR);
        }
        return path;
    }

    /** Whether there is something that is no folder, as a path that ends in a slash means one. */
    private boolean isOther(String path) {
        if (special.has(path)) {
            return false;
        }
        TruffleFile file = world.files().apply(path);
        return file.exists() && !file.isDirectory();
    }

    /** The file that the folder at {@code a[folder]} and the text at {@code a[text]} name. */
    private TruffleFile file(Memory m, long[] a, int folder, int text) throws WasiException {
        String path = path(m, a[folder], (int) a[text], (int) a[text + 1]);
        if (special.has(path)) {
            throw new WasiException(Errno.ACCES);
        }
        return world.files().apply(path);
    }

    private int open(Memory m, long[] a) throws IOException, WasiException {
        String path = path(m, a[0], (int) a[2], (int) a[3]);
        int how = (int) a[4];
        boolean writes = (a[5] & FdFlags.RIGHT_WRITE) != 0;
        table.checkRoom();
        Descriptor descriptor =
                special.has(path)
                        ? special.open(path, writes)
                        : open(world.files().apply(path), how, writes, a);
        m.writeI32((int) a[8], table.add(descriptor));
        return Errno.SUCCESS;
    }

    /** Opens a file before the guest runs. */
    int openToRead(String path) throws IOException, WasiException {
        long[] plain = {0, FOLLOW, 0, 0, 0, FdFlags.RIGHT_READ, 0, 0, 0};
        table.checkRoom();
        return table.add(
                special.has(path)
                        ? special.open(path, false)
                        : open(world.files().apply(path), 0, false, plain));
    }

    private Descriptor open(TruffleFile file, int how, boolean writes, long[] a)
            throws IOException, WasiException {
        if (file.isDirectory()) {
            if (writes && (how & FdFlags.DIRECTORY) == 0 && (how & FdFlags.CREATE) != 0) {
                throw new WasiException(Errno.ISDIR);
            }
            return new FolderDescriptor(file.getPath(), world.files());
        }
        if ((how & FdFlags.DIRECTORY) != 0) {
            throw new WasiException(file.exists() ? Errno.NOTDIR : Errno.NOENT);
        }
        Set<OpenOption> options = new HashSet<>();
        if (writes) {
            options.add(StandardOpenOption.WRITE);
            if ((a[5] & FdFlags.RIGHT_READ) != 0) {
                options.add(StandardOpenOption.READ);
            }
            if ((how & FdFlags.CREATE) != 0) {
                options.add(
                        (how & FdFlags.EXCLUSIVE) != 0
                                ? StandardOpenOption.CREATE_NEW
                                : StandardOpenOption.CREATE);
            }
            if ((how & FdFlags.TRUNCATE) != 0) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
        } else {
            if ((how & FdFlags.CREATE) != 0 && !file.exists()) {
                file.createFile();
            }
            options.add(StandardOpenOption.READ);
        }
        if (((int) a[1] & FOLLOW) == 0) {
            options.add(LinkOption.NOFOLLOW_LINKS);
        }
        SeekableByteChannel channel = file.newByteChannel(options);
        return new FileDescriptor(file, channel, quota, (int) a[7]);
    }

    private int stat(Memory m, long[] a) throws IOException, WasiException {
        String path = path(m, a[0], (int) a[2], (int) a[3]);
        boolean follow = ((int) a[1] & FOLLOW) != 0;
        FileStat stat =
                special.has(path)
                        ? special.stat(path)
                        : FileStat.of(world.files().apply(path), follow);
        return descriptors.stat(m, stat, (int) a[4]);
    }

    private int times(Memory m, long[] a) throws IOException, WasiException {
        TruffleFile file = file(m, a, 0, 2);
        int flags = (int) a[6];
        if ((flags & 3) != 0) {
            file.setLastAccessTime(time(a[4], (flags & 2) != 0));
        }
        if ((flags & 12) != 0) {
            file.setLastModifiedTime(time(a[5], (flags & 8) != 0));
        }
        return Errno.SUCCESS;
    }

    private static FileTime time(long nanos, boolean now) {
        return now
                ? FileTime.from(java.time.Instant.now())
                : FileTime.from(nanos, TimeUnit.NANOSECONDS);
    }

    private int rename(Memory m, long[] a) throws IOException, WasiException {
        TruffleFile from = file(m, a, 0, 1);
        TruffleFile to = file(m, a, 3, 4);
        if (to.isDirectory() && !from.isDirectory()) {
            return Errno.ISDIR;
        }
        from.move(to, StandardCopyOption.REPLACE_EXISTING);
        return Errno.SUCCESS;
    }

    /** Sets who may do what; a folder's owner keeps all of it, so that what is in it can go. */
    private int mode(Memory m, long[] a) throws IOException, WasiException {
        String path = path(m, DescriptorTable.ROOT, (int) a[0], (int) a[1]);
        if (special.has(path)) {
            throw new WasiException(Errno.ROFS);
        }
        TruffleFile file = world.files().apply(path);
        int owner = file.isDirectory() ? 0700 : 0;
        try {
            file.setPosixPermissions(Permissions.of((int) a[2] | owner));
        } catch (UnsupportedOperationException noModes) {
            return Errno.SUCCESS;
        }
        return Errno.SUCCESS;
    }

    private static int link(TruffleFile link, TruffleFile existing) throws IOException {
        link.createLink(existing);
        return Errno.SUCCESS;
    }

    private int symlink(Memory m, long[] a) throws IOException, WasiException {
        String target = new String(m.readBytes((int) a[0], (int) a[1]), StandardCharsets.UTF_8);
        TruffleFile link = file(m, a, 2, 3);
        link.createSymbolicLink(world.files().apply(target));
        return Errno.SUCCESS;
    }

    private int readlink(Memory m, long[] a) throws IOException, WasiException {
        String path = path(m, a[0], (int) a[1], (int) a[2]);
        if (special.has(path)) {
            return Errno.INVAL;
        }
        String target = world.files().apply(path).readSymbolicLink().getPath();
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, (int) a[4]);
        m.write((int) a[3], bytes, 0, length);
        m.writeI32((int) a[5], length);
        return Errno.SUCCESS;
    }

    private static void makeFolder(TruffleFile file) throws IOException {
        file.createDirectory();
    }

    private static void removeFolder(TruffleFile file) throws IOException, WasiException {
        if (file.exists() && !file.isDirectory()) {
            throw new WasiException(Errno.NOTDIR);
        }
        file.delete();
    }

    private static void unlink(TruffleFile file) throws IOException, WasiException {
        if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
            throw new WasiException(Errno.ISDIR);
        }
        file.delete();
    }
}
