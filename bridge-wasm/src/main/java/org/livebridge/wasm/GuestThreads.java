package org.livebridge.wasm;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads with a large stack, as many as there are guests; an idle one ends soon. */
final class GuestThreads {
    private static final long STACK = 512L << 20;
    private static final String IDLE = "idle-guest";
    private static final int IDLE_SECONDS = 5;

    private static final Executor ALL =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    GuestThreads::thread);

    private GuestThreads() {}

    @SuppressWarnings("ThreadPriorityCheck") // a matter of who waits, never of what is right
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, IDLE, STACK);
        thread.setDaemon(true);
        // Where the JVM passes priorities on (serve does), a script that computes yields to calls,
        // which run on other threads.
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Begins {@code guest} on a thread that has that name meanwhile. */
    static Seat run(String name, Runnable guest) {
        Seat seat = new Seat(name, guest);
        ALL.execute(seat);
        return seat;
    }

    /** One guest on its thread. */
    static final class Seat implements Runnable {
        private final String name;
        private final Runnable guest;
        private final CountDownLatch end = new CountDownLatch(1);
        private @Nullable Thread thread;
        private boolean stopped;

        private Seat(String name, Runnable guest) {
            this.name = name;
            this.guest = guest;
        }

        @Override
        public void run() {
            begin(Thread.currentThread());
            try {
                guest.run();
            } finally {
                leave();
                end.countDown();
            }
        }

        private synchronized void begin(Thread mine) {
            mine.setName(name);
            thread = mine;
            if (stopped) {
                mine.interrupt();
            }
        }

        /** From here on {@link #stop} reaches nobody, so the next guest begins uninterrupted. */
        private synchronized void leave() {
            Thread.currentThread().setName(IDLE);
            thread = null;
            Thread.interrupted();
        }

        /** Interrupts the guest, if it has not ended. */
        synchronized void stop() {
            stopped = true;
            if (thread != null) {
                thread.interrupt();
            }
        }

        /** Waits for the end; false when it did not come in time. */
        boolean ended(Duration patience) throws InterruptedException {
            return end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
