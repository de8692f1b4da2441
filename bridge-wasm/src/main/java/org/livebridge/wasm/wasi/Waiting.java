package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** How a guest waits: by itself, or as one of several that an alarm may wake. */
public interface Waiting {
    /** Alone, and nothing wakes it but its end. */
    Waiting ALONE =
            new Waiting() {
                @Override
                public void sleep(long nanos) throws InterruptedException {
                    Thread.sleep(Duration.ofNanos(nanos));
                }

                @Override
                public int read(InputStream in, byte[] buffer) throws IOException {
                    return in.read(buffer);
                }
            };

    /**
     * Returns after {@code nanos}.
     *
     * @throws DeviceException when something woke it before
     */
    void sleep(long nanos) throws InterruptedException, IOException;

    /** Reads from standard input as {@link InputStream#read(byte[])} does. */
    int read(InputStream in, byte[] buffer) throws IOException;
}
