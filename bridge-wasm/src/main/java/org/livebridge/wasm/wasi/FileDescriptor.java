package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** An open file: of the context's file system, or of the files that the run brought along. */
final class FileDescriptor extends Descriptor {
    private final @Nullable TruffleFile file;
    private final SeekableByteChannel channel;
    private final Quota quota;
    private int flags;

    FileDescriptor(
            @Nullable TruffleFile file, SeekableByteChannel channel, Quota quota, int flags) {
        this.file = file;
        this.channel = channel;
        this.quota = quota;
        this.flags = flags;
    }

    @Override
    int type() {
        return REGULAR_FILE;
    }

    @Override
    int read(byte[] buffer) throws IOException, WasiException {
        try {
            return Math.max(0, channel.read(ByteBuffer.wrap(buffer)));
        } catch (NonReadableChannelException notOpenForIt) {
            throw new WasiException(Errno.BADF);
        }
    }

    @Override
    void write(byte[] bytes) throws IOException, WasiException {
        quota.written(bytes.length);
        if ((flags & FdFlags.APPEND) != 0) {
            channel.position(channel.size());
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (NonWritableChannelException notOpenForIt) {
            throw new WasiException(Errno.BADF);
        }
    }

    @Override
    long seek(long offset, int whence) throws IOException, WasiException {
        long base =
                switch (whence) {
                    case 0 -> 0;
                    case 1 -> channel.position();
                    default -> channel.size();
                };
        if (base + offset < 0) {
            throw new WasiException(Errno.INVAL);
        }
        channel.position(base + offset);
        return base + offset;
    }

    @Override
    void truncate(long size) throws IOException, WasiException {
        if (size <= channel.size()) {
            long here = channel.position();
            try {
                channel.truncate(size);
                channel.position(here);
            } catch (NonWritableChannelException notOpenForIt) {
                throw new WasiException(Errno.INVAL);
            }
            return;
        }
        if (size > channel.size()) {
            quota.written(size - channel.size());
            long here = channel.position();
            channel.position(size - 1);
            channel.write(ByteBuffer.wrap(new byte[1]));
            channel.position(here);
        }
    }

    @Override
    FileStat stat() throws IOException {
        if (file == null) {
            return new FileStat(1, REGULAR_FILE, FileStat.FILE_MODE, 1, channel.size(), 0, 0, 0);
        }
        FileStat found = FileStat.of(file, true);
        return new FileStat(
                found.inode(),
                REGULAR_FILE,
                found.mode(),
                found.links(),
                channel.size(),
                found.accessed(),
                found.modified(),
                found.changed());
    }

    @Override
    int flags() {
        return flags;
    }

    @Override
    void flags(int changed) {
        flags = changed;
    }

    @Override
    void close() throws IOException {
        channel.close();
    }
}
