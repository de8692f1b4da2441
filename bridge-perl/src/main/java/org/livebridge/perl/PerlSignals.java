package org.livebridge.perl;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.memory.CowMemory;
import run.endive.runtime.Instance;

/**
 * Tells one perl that a signal came: perl looks at a flag between its steps, and then reads a
 * scalar, whose {@code FETCH} is the handler (LiveBridge::Signals).
 */
final class PerlSignals {
    /** One clock for all runs: its work is to write a number. */
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final CowMemory memory;
    private @Nullable ScheduledFuture<?> alarm;

    PerlSignals(Instance instance) {
        memory = (CowMemory) instance.memory();
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor made =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            Thread thread = new Thread(work, "perl-alarms");
                            thread.setDaemon(true);
                            return thread;
                        });
        made.setRemoveOnCancelPolicy(true);
        return made;
    }

    /** {@code value} is zeroperl's handle of the scalar that perl is to read. */
    void reads(int value) {
        memory.writeI32(PerlModule.SIGNAL_VALUE, value);
    }

    /** On the guest's own thread, or while it waits. */
    void tell() {
        memory.writeI32(PerlModule.SIGNAL_PENDING, 1);
    }

    /** Tells it at a time, whatever the guest does then; the largest number for never. */
    void tellAt(long nanoTime) {
        cancel();
        if (nanoTime != Long.MAX_VALUE) {
            IntConsumer flag = memory.writer(PerlModule.SIGNAL_PENDING);
            alarm =
                    CLOCK.schedule(
                            () -> flag.accept(1),
                            nanoTime - System.nanoTime(),
                            TimeUnit.NANOSECONDS);
        }
    }

    void cancel() {
        ScheduledFuture<?> before = alarm;
        if (before != null) {
            before.cancel(false);
        }
    }
}
