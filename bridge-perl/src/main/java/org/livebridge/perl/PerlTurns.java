package org.livebridge.perl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.wasi.DeviceException;
import org.livebridge.wasm.wasi.Waiting;

/**
 * Whose turn it is among the processes of a run: exactly one runs, all others wait, so that what
 * they share needs no other care. Who waits for something gives its turn away.
 */
final class PerlTurns implements Waiting {
    private static final int INTERRUPTED = 27;
    private static final int BROKEN_STATUS = 70;
    private static final long INPUT_NANOS = 10_000_000;

    private final Deque<PerlProcess> queue = new ArrayDeque<>();
    private @Nullable PerlProcess holder;
    private @Nullable RuntimeException failure;

    /** Ends a process's thread from within, past every frame of the guest. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super(null, null, false, false);
        }
    }

    /** Begins with the first process, which nobody disputes its turn. */
    synchronized void first(PerlProcess process) {
        holder = process;
    }

    /** Waits for the first turn of a new process. */
    void begin(PerlProcess process) {
        turn(process, () -> true, Long.MAX_VALUE, true);
    }

    /** Changes what others may wait for. */
    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    /** Gives up the turn for good. */
    synchronized void leave(PerlProcess process, Runnable change) {
        change.run();
        queue.remove(process);
        if (holder == process) {
            holder = null;
        }
        notifyAll();
    }

    /** The first process is to fail with {@code why}, when it has its turn next. */
    synchronized void fail(RuntimeException why) {
        failure = why;
        notifyAll();
    }

    /** The process whose turn it is. */
    synchronized PerlProcess current() {
        PerlProcess process = holder;
        if (process == null) {
            throw new IllegalStateException("No process has its turn.");
        }
        return process;
    }

    /** Lets all others that can run do so first. */
    void letOthers(PerlProcess process) {
        turn(process, () -> true, Long.MAX_VALUE, false);
    }

    /**
     * Waits until {@code ready}, at most to {@code until} by the clock of {@link System#nanoTime}.
     *
     * @return whether it is ready; not where a signal woke the process before
     */
    boolean await(PerlProcess process, BooleanSupplier ready, long until) {
        return ready.getAsBoolean() || turn(process, ready, until, false);
    }

    /** Does what takes time outside of this run, while others go on. */
    <T> T outside(PerlProcess process, Supplier<T> work) {
        synchronized (this) {
            holder = null;
            notifyAll();
        }
        try {
            return work.get();
        } finally {
            turn(process, () -> true, Long.MAX_VALUE, true);
        }
    }

    private synchronized boolean turn(
            PerlProcess process, BooleanSupplier ready, long until, boolean without) {
        if (!without) {
            holder = null;
            notifyAll();
        }
        boolean queued = false;
        while (true) {
            boolean is = ready.getAsBoolean();
            boolean first = process.isFirst() && failure != null;
            long end = Math.min(until, process.rings());
            if (!queued && (is || first || process.killed() || process.woken() || past(end))) {
                queue.add(process);
                queued = true;
            }
            if (queued && holder == null && queue.peek() == process) {
                queue.remove();
                holder = process;
                process.checkKilled();
                throwFailure(process);
                return is;
            }
            pause(process, queued ? Long.MAX_VALUE : end);
        }
    }

    private static boolean past(long end) {
        return end != Long.MAX_VALUE && end - System.nanoTime() <= 0;
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    private void pause(PerlProcess process, long until) {
        try {
            long left = until == Long.MAX_VALUE ? 0 : until - System.nanoTime();
            if (until == Long.MAX_VALUE) {
                wait();
            } else if (left > 0) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            queue.remove(process);
            throw new GuestExit(BROKEN_STATUS);
        }
    }

    private void throwFailure(PerlProcess process) {
        RuntimeException why = failure;
        if (why != null && process.isFirst()) {
            failure = null;
            throw why;
        }
    }

    @Override
    public void sleep(long nanos) throws IOException {
        PerlProcess process = current();
        long end = System.nanoTime() + nanos;
        await(process, () -> false, end);
        if (process.ring()) {
            throw new DeviceException(INTERRUPTED);
        }
    }

    /** An alarm has to wake who reads, so it is not left to the stream while one is set. */
    @Override
    public int read(InputStream in, byte[] buffer) throws IOException {
        PerlProcess process = current();
        while (process.rings() != Long.MAX_VALUE && in.available() == 0) {
            sleep(INPUT_NANOS);
        }
        return in.read(buffer);
    }
}
