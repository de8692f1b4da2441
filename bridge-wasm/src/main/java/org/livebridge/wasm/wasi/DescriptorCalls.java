package org.livebridge.wasm.wasi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import run.endive.runtime.Memory;

/** The functions over file numbers. */
final class DescriptorCalls {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final byte[] ROOT_NAME = {'/'};

    private final DescriptorTable table;

    DescriptorCalls(DescriptorTable table) {
        this.table = table;
    }

    void register(Map<String, SystemCall> calls) {
        calls.put("fd_read", (m, a) -> read(m, table.at(a[0]), a, 3));
        calls.put("fd_write", (m, a) -> write(m, table.at(a[0]), a, 3));
        calls.put("fd_pread", (m, a) -> at(table.at(a[0]), a[3], d -> read(m, d, a, 4)));
        calls.put("fd_pwrite", (m, a) -> at(table.at(a[0]), a[3], d -> write(m, d, a, 4)));
        calls.put("fd_seek", (m, a) -> seek(m, table.at(a[0]), a[1], (int) a[2], (int) a[3]));
        calls.put("fd_tell", (m, a) -> seek(m, table.at(a[0]), 0, 1, (int) a[1]));
        calls.put("fd_close", (m, a) -> close(a[0]));
        calls.put("fd_renumber", (m, a) -> renumber(a[0], a[1]));
        calls.put("dup", (m, a) -> duplicate(m, a[0], (int) a[1]));
        calls.put("fd_sync", (m, a) -> sync(table.at(a[0])));
        calls.put("fd_datasync", (m, a) -> sync(table.at(a[0])));
        calls.put("fd_advise", (m, a) -> known(table.at(a[0])));
        calls.put("fd_allocate", (m, a) -> Errno.NOTSUP);
        calls.put("fd_fdstat_get", (m, a) -> fdstat(m, table.at(a[0]), (int) a[1]));
        calls.put("fd_fdstat_set_flags", (m, a) -> flags(table.at(a[0]), (int) a[1]));
        calls.put("fd_fdstat_set_rights", (m, a) -> known(table.at(a[0])));
        calls.put("fd_filestat_get", (m, a) -> stat(m, table.at(a[0]).stat(), (int) a[1]));
        calls.put("fd_filestat_set_size", (m, a) -> truncate(table.at(a[0]), a[1]));
        calls.put("fd_filestat_set_times", (m, a) -> known(table.at(a[0])));
        calls.put("fd_prestat_get", (m, a) -> prestat(m, a));
        calls.put("fd_prestat_dir_name", (m, a) -> prestatName(m, a));
        calls.put("fd_readdir", this::readdir);
    }

    @FunctionalInterface
    private interface Work {
        int apply(Descriptor descriptor) throws IOException, WasiException;
    }

    private static int at(Descriptor d, long offset, Work work) throws IOException, WasiException {
        long here = d.seek(0, 1);
        d.seek(offset, 0);
        try {
            return work.apply(d);
        } finally {
            d.seek(here, 0);
        }
    }

    private static int read(Memory m, Descriptor d, long[] a, int result)
            throws IOException, WasiException {
        int total = 0;
        for (int i = 0; i < (int) a[2]; i++) {
            int at = m.readInt((int) a[1] + 8 * i);
            int length = Math.min(m.readInt((int) a[1] + 8 * i + 4), LONGEST);
            if (length <= 0) {
                continue;
            }
            byte[] buffer = new byte[length];
            int count = d.read(buffer);
            m.write(at, buffer, 0, count);
            total += count;
            if (count < length) {
                break;
            }
        }
        m.writeI32((int) a[result], total);
        return Errno.SUCCESS;
    }

    private static int write(Memory m, Descriptor d, long[] a, int result)
            throws IOException, WasiException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < (int) a[2]; i++) {
            int at = m.readInt((int) a[1] + 8 * i);
            int length = m.readInt((int) a[1] + 8 * i + 4);
            if (length > 0) {
                bytes.writeBytes(m.readBytes(at, length));
            }
        }
        d.write(bytes.toByteArray());
        m.writeI32((int) a[result], bytes.size());
        return Errno.SUCCESS;
    }

    private static int seek(Memory m, Descriptor d, long offset, int whence, int result)
            throws IOException, WasiException {
        m.writeLong(result, d.seek(offset, whence));
        return Errno.SUCCESS;
    }

    private int close(long number) throws IOException, WasiException {
        table.close(number);
        return Errno.SUCCESS;
    }

    private int renumber(long from, long to) throws IOException, WasiException {
        table.renumber(from, to);
        return Errno.SUCCESS;
    }

    private int duplicate(Memory m, long number, int result) throws WasiException {
        m.writeI32(result, table.add(table.at(number)));
        return Errno.SUCCESS;
    }

    private static int sync(Descriptor d) throws IOException {
        d.sync();
        return Errno.SUCCESS;
    }

    private static int known(Descriptor d) {
        return d.type() == Descriptor.DIRECTORY ? Errno.ISDIR : Errno.SUCCESS;
    }

    private static int flags(Descriptor d, int flags) {
        d.flags(flags);
        return Errno.SUCCESS;
    }

    private static int truncate(Descriptor d, long size) throws IOException, WasiException {
        d.truncate(size);
        return Errno.SUCCESS;
    }

    private static int fdstat(Memory m, Descriptor d, int at) {
        m.writeLong(at, 0);
        m.writeByte(at, (byte) d.type());
        m.writeShort(at + 2, (short) d.flags());
        long rights = 0x1fffffffL;
        m.writeLong(at + 8, rights);
        m.writeLong(at + 16, rights);
        return Errno.SUCCESS;
    }

    /**
     * WASI has no modes; our own interpreters find them in the upper half of the device's number.
     */
    int stat(Memory m, FileStat s, int at) {
        m.writeLong(at, 1 | (table.showsModes() ? (long) s.mode() << 32 : 0));
        m.writeLong(at + 8, s.inode());
        m.writeLong(at + 16, s.type());
        m.writeLong(at + 24, s.links());
        m.writeLong(at + 32, s.size());
        m.writeLong(at + 40, s.accessed());
        m.writeLong(at + 48, s.modified());
        m.writeLong(at + 56, s.changed());
        return Errno.SUCCESS;
    }

    private static int prestat(Memory m, long[] a) {
        if (a[0] != DescriptorTable.ROOT) {
            return Errno.BADF;
        }
        m.writeI32((int) a[1], 0);
        m.writeI32((int) a[1] + 4, ROOT_NAME.length);
        return Errno.SUCCESS;
    }

    private static int prestatName(Memory m, long[] a) {
        if (a[0] != DescriptorTable.ROOT) {
            return Errno.BADF;
        }
        m.write((int) a[1], ROOT_NAME, 0, Math.min(ROOT_NAME.length, (int) a[2]));
        return Errno.SUCCESS;
    }

    private int readdir(Memory m, long[] a) throws IOException, WasiException {
        if (!(table.at(a[0]) instanceof FolderDescriptor folder)) {
            return Errno.NOTDIR;
        }
        int at = (int) a[1];
        int room = (int) a[2];
        List<FolderDescriptor.Entry> entries = folder.entries(a[3] == 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long next = a[3]; next < entries.size() && bytes.size() < room; next++) {
            bytes.writeBytes(entry(entries.get((int) next), next + 1));
        }
        int length = Math.min(room, bytes.size());
        m.write(at, bytes.toByteArray(), 0, length);
        m.writeI32((int) a[4], length);
        return Errno.SUCCESS;
    }

    private static byte[] entry(FolderDescriptor.Entry entry, long next) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        return java.nio.ByteBuffer.allocate(24 + name.length)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putLong(next)
                .putLong(entry.inode())
                .putInt(name.length)
                .putInt(entry.type())
                .put(name)
                .array();
    }
}
