package org.livebridge.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.livebridge.wasm.GuestExit;

/** A process whose streams are passed on, bounded in time and output. */
public final class BoundedProcess {
    private static final int TIMED_OUT = 124;
    private static final int TOO_MUCH = 137;
    private static final int BUFFER = 8192;
    private static final int LAST_WORDS_MILLIS = 5_000;

    private final Process process;
    private final Limits limits;
    private final AtomicLong written = new AtomicLong();
    private boolean late;

    /** Bounds a process that was just started. */
    public BoundedProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
    }

    /** Waits for its end; the status of a process that was ended for a limit tells which. */
    public int run(InputStream in, OutputStream out, OutputStream err) throws IOException {
        // A daemon: a terminal that says nothing must not keep it.
        Thread.ofPlatform().name("native-in").daemon().start(() -> feed(in));
        Thread outPump = pump("native-out", process.getInputStream(), out);
        Thread errPump = pump("native-err", process.getErrorStream(), err);
        try {
            boolean ended = process.waitFor(limits.wall().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                late = true;
                end();
            }
            if (!ended) {
                outPump.join(LAST_WORDS_MILLIS);
                // It may hang on a reader that reads no more.
                outPump.interrupt();
            }
            outPump.join();
            errPump.join();
            if (!ended) {
                return TIMED_OUT;
            }
            return exceededOutput() ? TOO_MUCH : process.waitFor();
        } catch (InterruptedException stopped) {
            end();
            Thread.currentThread().interrupt();
            return TIMED_OUT;
        }
    }

    /** Whether it was ended for running too long. */
    public boolean exceededTime() {
        return late;
    }

    /** Whether it was ended for writing too much. */
    public boolean exceededOutput() {
        return written.get() > limits.output();
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void feed(InputStream in) {
        try (OutputStream to = process.getOutputStream()) {
            in.transferTo(to);
        } catch (IOException | UncheckedIOException endedBefore) {
            // The script did not want all of it.
        }
    }

    private Thread pump(String name, InputStream from, OutputStream to) {
        // A virtual one: an interrupt ends its write to a socket, which it would not otherwise.
        return Thread.ofVirtual()
                .name(name)
                .start(
                        () -> {
                            try {
                                copy(from, to);
                            } catch (IOException | GuestExit closed) {
                                end();
                            }
                        });
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (written.addAndGet(count) > limits.output()) {
                end();
                return;
            }
            to.write(buffer, 0, count);
            to.flush();
        }
    }
}
