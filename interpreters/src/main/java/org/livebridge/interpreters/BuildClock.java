package org.livebridge.interpreters;

import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Says which step a long build is at and about how long the rest takes. */
final class BuildClock {
    private static final long PERIOD_MILLIS = 15_000;

    private final String what;
    private final Instant start = Instant.now();
    private @Nullable Timer ticker;
    private String step = "";
    private long at;
    private long all;
    private Instant reached = start;

    BuildClock(String what) {
        this.what = what;
    }

    /** A step begins: {@code "35/190 text"}, seconds of a usual build before it and in all. */
    synchronized void step(String line) {
        int space = line.indexOf(' ');
        String[] seconds = line.substring(0, space).split("/", 2);
        at = Long.parseLong(seconds[0]);
        all = Long.parseLong(seconds[1]);
        step = line.substring(space + 1);
        reached = Instant.now();
        say();
        if (ticker == null) {
            Timer made = new Timer("build-clock", true);
            made.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            say();
                        }
                    },
                    PERIOD_MILLIS,
                    PERIOD_MILLIS);
            ticker = made;
        }
    }

    /** The usual rest, stretched as this machine stretched the steps so far. */
    static long remaining(long at, long all, long elapsed, long sinceStep) {
        double pace = at < 10 ? 1 : Math.max(0.2, (double) (elapsed - sinceStep) / at);
        return Math.max(1, Math.round((all - at) * pace) - sinceStep);
    }

    private synchronized void say() {
        Instant now = Instant.now();
        long elapsed = Duration.between(start, now).toSeconds();
        long left = remaining(at, all, elapsed, Duration.between(reached, now).toSeconds());
        Progress.say("%s: %s (%d s so far, about %d s left)".formatted(what, step, elapsed, left));
    }

    synchronized void stop() {
        if (ticker != null) {
            ticker.cancel();
        }
    }
}
