package org.livebridge.perl;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.livebridge.wasm.wasi.Device;
import org.livebridge.wasm.wasi.DeviceException;

/** A pipe between processes of a run; who writes faster than the other reads has to wait. */
final class PerlPipe {
    private static final int AGAIN = 6;
    private static final int BADF = 8;
    private static final int INTERRUPTED = 27;
    private static final int NOBODY_READS = 64;

    /** As Linux has it. */
    private static final int ROOM = 65_536;

    private final PerlTurns turns;
    private final byte[] bytes = new byte[ROOM];
    private int begin;
    private int count;
    private boolean written = true;
    private boolean read = true;

    PerlPipe(PerlTurns turns) {
        this.turns = turns;
    }

    /** What both ends have in common. */
    private abstract static class End implements Device {
        boolean nonBlocking;

        @Override
        public int type() {
            return CHARACTERS;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            throw new DeviceException(BADF);
        }

        @Override
        public void write(byte[] data) throws IOException {
            throw new DeviceException(BADF);
        }

        @Override
        public void nonBlocking(boolean how) {
            nonBlocking = how;
        }
    }

    /** The end to read from. */
    Device reading() {
        return new Reading();
    }

    /** The end to write to. */
    Device writing() {
        return new Writing();
    }

    private final class Reading extends End implements Polled {
        @Override
        public int read(byte[] buffer) throws IOException {
            await(turns, this::ready, nonBlocking);
            int size = Math.min(count, buffer.length);
            turns.change(
                    () -> {
                        for (int i = 0; i < size; i++) {
                            buffer[i] = bytes[(begin + i) % ROOM];
                        }
                        begin = (begin + size) % ROOM;
                        count -= size;
                    });
            return size;
        }

        private boolean ready() {
            return count > 0 || !written;
        }

        @Override
        public boolean ready(double seconds) {
            return ready();
        }

        @Override
        public void close() {
            turns.change(() -> read = false);
        }
    }

    private final class Writing extends End {
        @Override
        public void write(byte[] data) throws IOException {
            int done = 0;
            while (done < data.length) {
                await(turns, () -> count < ROOM || !read, nonBlocking);
                if (!read) {
                    turns.current().signal("PIPE");
                    throw new DeviceException(NOBODY_READS);
                }
                int from = done;
                int size = Math.min(ROOM - count, data.length - done);
                turns.change(
                        () -> {
                            for (int i = 0; i < size; i++) {
                                bytes[(begin + count + i) % ROOM] = data[from + i];
                            }
                            count += size;
                        });
                done += size;
            }
        }

        @Override
        public void close() {
            turns.change(() -> written = false);
        }
    }

    private static void await(PerlTurns turns, BooleanSupplier ready, boolean nonBlocking)
            throws DeviceException {
        if (nonBlocking && !ready.getAsBoolean()) {
            throw new DeviceException(AGAIN);
        }
        PerlProcess process = turns.current();
        while (!turns.await(process, ready, Long.MAX_VALUE)) {
            if (process.ring()) {
                throw new DeviceException(INTERRUPTED);
            }
        }
    }
}
