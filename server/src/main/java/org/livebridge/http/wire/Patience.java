package org.livebridge.http.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Ends the waits for clients that fall silent: one thread looks after all of them. Thread-safe.
 *
 * <p>The sockets are interruptible channels without a timeout of their own: an interrupt closes one
 * whichever way it waits.
 */
public final class Patience implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final Thread watch = Thread.ofPlatform().name("patience").daemon().start(this::watch);

    /** One wait; the lock keeps an interrupt from reaching what the thread does afterwards. */
    private static final class Wait {
        private final Thread thread = Thread.currentThread();
        private final long until;
        private boolean done;
        private boolean ended;

        Wait(Duration most) {
            until = System.nanoTime() + most.toNanos();
        }

        synchronized void endIfOver(long now) {
            if (!done && !ended && now - until > 0) {
                ended = true;
                thread.interrupt();
            }
        }

        synchronized boolean done() {
            done = true;
            return ended && Thread.interrupted();
        }
    }

    /**
     * Does something with a socket that may take so long.
     *
     * @throws SilentClientException when it took longer; the socket is closed then
     */
    <T> T within(Duration most, Supplier<T> work) {
        Wait wait = new Wait(most);
        waits.add(wait);
        try {
            return work.get();
        } catch (RuntimeException broken) {
            if (wait.done() || wait.ended) {
                throw new SilentClientException(most, new IOException(broken));
            }
            throw broken;
        } finally {
            waits.remove(wait);
            wait.done();
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                long now = System.nanoTime();
                waits.forEach(wait -> wait.endIfOver(now));
            }
        } catch (InterruptedException closed) {
            // The server stops.
        }
    }

    /** Ends no more waits. */
    @Override
    public void close() {
        watch.interrupt();
    }
}
