package org.livebridge.engine;

import java.time.Duration;

/** Ends a run when its time is over; stops when the run ended before. */
final class WallClock implements AutoCloseable {
    private final Thread thread;

    WallClock(Duration limit, Runnable over) {
        thread =
                Thread.ofPlatform()
                        .name("wall-clock")
                        .daemon()
                        .unstarted(
                                () -> {
                                    try {
                                        Thread.sleep(limit);
                                        over.run();
                                    } catch (InterruptedException inTime) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
