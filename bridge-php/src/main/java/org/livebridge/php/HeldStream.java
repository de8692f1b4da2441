package org.livebridge.php;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that can keep back what is written until it is known whether it counts. */
final class HeldStream extends OutputStream {
    private final OutputStream target;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean holds;

    HeldStream(OutputStream target) {
        this.target = target;
    }

    /** Keeps from here on. */
    void hold() {
        holds = true;
    }

    /** Forgets what was kept and lets everything pass again. */
    void forget() {
        kept.reset();
        holds = false;
    }

    /** Lets what was kept pass, and everything from here on. */
    void release() {
        holds = false;
        try {
            kept.writeTo(target);
        } catch (IOException nobodyListens) {
            // As for any other message.
        }
        kept.reset();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        (holds ? kept : target).write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (!holds) {
            target.flush();
        }
    }
}
