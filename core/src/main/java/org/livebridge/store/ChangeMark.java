package org.livebridge.store;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells, without asking the database, whether any process has committed a change since: the header
 * of the write-ahead log's index, which SQLite keeps in shared memory beside the file and rewrites
 * with every commit (SQLite, "WAL-mode File Format", 2.1). Thread-safe.
 *
 * <p>The file stays open as long as the database: to close any descriptor of it would drop the
 * locks that SQLite holds on it in this process.
 */
final class ChangeMark implements AutoCloseable {
    /** Takes everything for changed. */
    static final ChangeMark NONE = new ChangeMark(null, null);

    private static final AtomicLong UNKNOWN = new AtomicLong();
    private static final int HEADER = 48;

    private final @Nullable FileChannel channel;
    private final @Nullable LongBuffer header;

    private ChangeMark(@Nullable FileChannel channel, @Nullable LongBuffer header) {
        this.channel = channel;
        this.header = header;
    }

    /**
     * What the header holds but its version: the number of changes, sizes, salts, checksums; where
     * there is no such file, another one each time.
     */
    record Mark(long change, long size, long frames, long salt, long check) {}

    /** The mark of the database {@code file}, which is open already. */
    static ChangeMark of(Path file) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            file.resolveSibling(file.getFileName() + "-shm"),
                            StandardOpenOption.READ);
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, HEADER);
            return new ChangeMark(channel, mapped.order(ByteOrder.nativeOrder()).asLongBuffer());
        } catch (IOException none) {
            return NONE;
        }
    }

    Mark now() {
        LongBuffer from = header;
        return from == null
                ? new Mark(UNKNOWN.incrementAndGet(), 0, 0, 0, 0)
                : new Mark(from.get(1), from.get(2), from.get(3), from.get(4), from.get(5));
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
