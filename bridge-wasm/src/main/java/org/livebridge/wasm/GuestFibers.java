package org.livebridge.wasm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * The fibers of one run: each has a thread of its own, and exactly one of all runs at a time, as a
 * WebAssembly call stack cannot be left and entered again.
 *
 * <p>A guest names a fiber by the address of its context. An address may be used again once its
 * fiber ended, so every start makes a new entry.
 */
public final class GuestFibers implements AutoCloseable {
    private static final long STACK = 64L << 20;
    private static final int MOST = 1_000;
    private static final int BROKEN_STATUS = 70;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Long, Fiber> byContext = new HashMap<>();
    private final List<Fiber> started = new ArrayList<>();
    private @Nullable Fiber main;
    private @Nullable RuntimeException failure;

    private static final class Fiber {
        final Semaphore turn = new Semaphore(0);
        volatile boolean over;
        @Nullable Thread thread;

        void end() {
            over = true;
            turn.release();
            Thread running = thread;
            if (running != null) {
                running.interrupt();
            }
        }
    }

    /** Ends a fiber's thread from within, past every frame of the guest. */
    private static final class Over extends Error {
        private static final long serialVersionUID = 1L;

        Over() {
            super(null, null, false, false);
        }
    }

    /** The import of one instance: {@code lb.fiber_switch(from, to, fresh)}. */
    public HostFunction function() {
        return new HostFunction(
                "lb",
                "fiber_switch",
                FunctionType.of(List.of(ValType.I32, ValType.I32, ValType.I32), List.of()),
                (instance, a) -> {
                    change(instance, a[0], a[1], a[2] != 0);
                    return new long[0];
                });
    }

    private void change(Instance instance, long from, long to, boolean fresh) {
        Fiber here = byContext.computeIfAbsent(from, address -> new Fiber());
        if (main == null) {
            main = here;
        }
        if (fresh) {
            start(instance, to);
        } else {
            Fiber there = byContext.get(to);
            if (there == null) {
                throw new IllegalStateException(
                        "The guest switched to a fiber that it never made.");
            }
            there.turn.release();
        }
        await(here);
    }

    private void await(Fiber here) {
        try {
            here.turn.acquire();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            if (here == main) {
                throw new GuestExit(BROKEN_STATUS);
            }
            throw new Over();
        }
        RuntimeException broken = failure;
        if (here == main && broken != null) {
            failure = null;
            throw broken;
        }
        if (here.over) {
            throw new Over();
        }
    }

    private void start(Instance instance, long context) {
        if (started.size() >= MOST) {
            started.removeIf(fiber -> fiber.thread == null || !fiber.thread.isAlive());
        }
        if (started.size() >= MOST) {
            throw new GuestLimitException(
                    "The script started more than " + MOST + " fibers at once and was ended.");
        }
        Fiber fiber = new Fiber();
        Fiber before = byContext.put(context, fiber);
        if (before != null) {
            before.end();
        }
        Thread thread = new Thread(null, () -> run(instance, context, fiber), "fiber", STACK);
        thread.setDaemon(true);
        fiber.thread = thread;
        started.add(fiber);
        thread.start();
    }

    private void run(Instance instance, long context, Fiber fiber) {
        try {
            instance.export("lb_fiber_entry").apply(context);
        } catch (Over ended) {
            // As it should be.
        } catch (RuntimeException broken) {
            Fiber first = main;
            if (!fiber.over && first != null) {
                failure = broken;
                first.turn.release();
            }
        } catch (StackOverflowError deep) {
            Fiber first = main;
            if (!fiber.over && first != null) {
                failure = new GuestLimitException("A fiber of the script recursed too deeply.");
                first.turn.release();
            }
        }
    }

    /** Ends the threads of all fibers that are left, and waits for them: none may write after. */
    @Override
    public void close() {
        started.forEach(Fiber::end);
        boolean interrupted = Thread.interrupted();
        for (Fiber fiber : started) {
            Thread thread = fiber.thread;
            try {
                if (thread != null) {
                    thread.join(PATIENCE);
                }
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
