package org.livebridge.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What goes to a client: in pieces, each of which it must take within a time. */
final class AnswerBytes implements DataWriter {
    private static final int PIECE = 64 << 10;

    private final DataWriter below;
    private final OldAnswer old;
    private final Patience patience;
    private final Duration most;
    private final AtomicLong written = new AtomicLong();

    AnswerBytes(DataWriter below, OldAnswer old, Patience patience, Duration most) {
        this.below = below;
        this.old = old;
        this.patience = patience;
        this.most = most;
    }

    /** Bytes that were written so far. */
    long written() {
        return written.get();
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public void write(BufferData buffer) {
        BufferData all = old.speaks() ? old.translate(buffer) : buffer;
        while (all.available() > PIECE) {
            byte[] piece = new byte[PIECE];
            all.read(piece);
            send(BufferData.create(piece));
        }
        send(all);
    }

    private void send(BufferData piece) {
        int length = piece.available();
        if (length > 0) {
            patience.within(
                    most,
                    () -> {
                        below.writeNow(piece);
                        return length;
                    });
            written.addAndGet(length);
        }
    }

    @Override
    public void flush() {
        below.flush();
    }

    @Override
    public void close() {
        below.close();
    }
}
