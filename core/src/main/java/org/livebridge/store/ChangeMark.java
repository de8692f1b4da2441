package org.livebridge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells, without asking the database, whether any process has committed a change since: the header
 * of the write-ahead log's index, which SQLite keeps in shared memory beside the file and rewrites
 * with every commit (SQLite, "WAL-mode File Format", 2.1). Thread-safe.
 *
 * <p>To close any descriptor of that file would drop the locks that SQLite holds on it in this
 * process, whoever holds them; so it is closed with the last database of the file.
 */
final class ChangeMark implements AutoCloseable {
    /** Takes everything for changed. */
    static final ChangeMark NONE = new ChangeMark(null);

    private static final AtomicLong UNKNOWN = new AtomicLong();
    private static final int HEADER = 48;
    private static final int FEW = 16;

    /** By the file itself, not its name: another one may have that later. */
    private static final Map<Object, Index> OPEN = new HashMap<>();

    private final @Nullable Index index;

    private ChangeMark(@Nullable Index index) {
        this.index = index;
    }

    /** One file that is open here, and by how many databases. */
    private static final class Index {
        private final Object key;
        private final FileChannel channel;
        private @Nullable LongBuffer mapped;
        private int looks;
        private int users;

        Index(Object key, FileChannel channel) {
            this.key = key;
            this.channel = channel;
        }

        /**
         * Mapped after a few looks: a command that makes one call ends before that is paid back.
         */
        synchronized LongBuffer header() throws IOException {
            LongBuffer known = mapped;
            if (known != null) {
                return known;
            }
            if (looks < FEW) {
                looks++;
                ByteBuffer copy = ByteBuffer.allocate(HEADER).order(ByteOrder.nativeOrder());
                while (copy.hasRemaining() && channel.read(copy, copy.position()) > 0) {
                    // A read may give less than was asked for.
                }
                return copy.clear().asLongBuffer();
            }
            LongBuffer now =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, HEADER)
                            .order(ByteOrder.nativeOrder())
                            .asLongBuffer();
            mapped = now;
            return now;
        }
    }

    /**
     * What the header holds but its version: the number of changes, sizes, salts, checksums; where
     * there is no such file, another one each time.
     */
    record Mark(long change, long size, long frames, long salt, long check) {
        /** Like equals, whose first use costs a start of the JVM milliseconds. */
        boolean isSame(Mark other) {
            return change == other.change
                    && size == other.size
                    && frames == other.frames
                    && salt == other.salt
                    && check == other.check;
        }
    }

    /** The mark of the database {@code file}, which is open already. */
    static ChangeMark of(Path file) {
        Path path = file.resolveSibling(file.getFileName() + "-shm");
        synchronized (OPEN) {
            try {
                Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
                if (key == null) {
                    return NONE;
                }
                Index index = OPEN.get(key);
                if (index == null) {
                    index = new Index(key, FileChannel.open(path, StandardOpenOption.READ));
                    OPEN.put(key, index);
                }
                index.users++;
                return new ChangeMark(index);
            } catch (IOException none) {
                return NONE;
            }
        }
    }

    Mark now() {
        if (index == null) {
            return unknown();
        }
        try {
            LongBuffer from = index.header();
            return new Mark(from.get(1), from.get(2), from.get(3), from.get(4), from.get(5));
        } catch (IOException unreadable) {
            return unknown();
        }
    }

    private static Mark unknown() {
        return new Mark(UNKNOWN.incrementAndGet(), 0, 0, 0, 0);
    }

    /** Only after the database's own connections. */
    @Override
    public void close() throws IOException {
        if (index == null) {
            return;
        }
        synchronized (OPEN) {
            index.users--;
            if (index.users == 0) {
                OPEN.remove(index.key);
                index.channel.close();
            }
        }
    }
}
