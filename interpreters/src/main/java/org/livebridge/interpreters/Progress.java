package org.livebridge.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Prints what the build step does and, every few seconds, how long it has been at it. */
final class Progress {
    private static final long PERIOD_MILLIS = 10_000;

    private Progress() {}

    static <T> T step(String what, Callable<T> work) {
        Instant start = Instant.now();
        say(what);
        Thread ticker =
                new Thread(
                        () -> {
                            try {
                                while (true) {
                                    Thread.sleep(PERIOD_MILLIS);
                                    say("%s (%d s so far)".formatted(what, seconds(start)));
                                }
                            } catch (InterruptedException ended) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "progress");
        ticker.setDaemon(true);
        ticker.start();
        try {
            T result = work.call();
            say("%s: done in %d s".formatted(what, seconds(start)));
            return result;
        } catch (BuildFailure failure) {
            throw failure;
        } catch (Exception failure) {
            throw new BuildFailure(what + " failed: " + failure, failure);
        } finally {
            ticker.interrupt();
        }
    }

    static void say(String line) {
        System.out.println("[interpreters] " + line);
    }

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
