package org.livebridge.perl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.WasmInterruptedException;

/** The processes of one run: the one that it begins with, and what that one forked. */
final class PerlProcesses implements AutoCloseable {
    /** Of the run, at a time. */
    static final int MOST = 8;

    /** Of the run, in all. */
    private static final int MOST_EVER = 1_000;

    private static final int FIRST = 42;
    private static final int BROKEN_STATUS = 70;
    private static final long STACK = 256L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PerlTurns turns;
    private final List<PerlProcess> all = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private int last = 1_000_000;
    private int made;

    PerlProcesses(PerlTurns turns) {
        this.turns = turns;
    }

    PerlTurns turns() {
        return turns;
    }

    /** The process that the run begins with. */
    PerlProcess first(Wasi system) {
        PerlProcess process = new PerlProcess(FIRST, null, system);
        all.add(process);
        turns.first(process);
        return process;
    }

    /** Whether the run may have one more. */
    boolean hasRoom() {
        return made < MOST_EVER && all.stream().filter(p -> !p.over()).count() < MOST;
    }

    PerlProcess copy(PerlProcess parent) {
        made++;
        PerlProcess child = new PerlProcess(++last, parent, parent.system().copy(turns));
        turns.change(() -> all.add(child));
        return child;
    }

    /** Runs a copy on a thread of its own; {@code guest} answers as {@code wait(2)} tells it. */
    void start(PerlProcess child, IntSupplier guest) {
        Thread thread = new Thread(null, () -> run(child, guest), "guest-perl-child", STACK);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(PerlProcess child, IntSupplier guest) {
        int status = BROKEN_STATUS << 8;
        try {
            turns.begin(child);
            status = guest.getAsInt();
        } catch (PerlTurns.Killed killed) {
            status = child.status();
        } catch (WasmInterruptedException | GuestExit over) {
            // The run is over.
        } catch (StackOverflowError deep) {
            turns.fail(new GuestLimitException("A child of the script recursed too deeply."));
        } catch (RuntimeException broken) {
            turns.fail(broken);
        } finally {
            child.system().close();
            int end = status;
            turns.leave(
                    child,
                    () -> {
                        child.ended(end);
                        child.toldToParent();
                    });
        }
    }

    /** Waits for a child: one, or any where {@code pid} is negative. */
    Optional<PerlProcess> await(PerlProcess parent, int pid, boolean atOnce) {
        if (atOnce) {
            turns.letOthers(parent);
        } else {
            turns.await(parent, () -> ended(parent, pid).isPresent(), Long.MAX_VALUE);
        }
        Optional<PerlProcess> child = ended(parent, pid);
        child.ifPresent(PerlProcess::waitedFor);
        return child;
    }

    boolean hasChild(PerlProcess parent, int pid) {
        return all.stream().anyMatch(p -> p.isChildOf(parent) && (pid < 0 || p.pid() == pid));
    }

    private Optional<PerlProcess> ended(PerlProcess parent, int pid) {
        return all.stream()
                .filter(p -> p.isChildOf(parent) && p.over() && (pid < 0 || p.pid() == pid))
                .findFirst();
    }

    /** Sends a signal; false where no such process is alive. */
    boolean signal(int pid, String name) {
        Optional<PerlProcess> found =
                all.stream().filter(p -> p.pid() == pid && !p.over()).findFirst();
        found.filter(p -> !name.equals("0"))
                .ifPresent(
                        target ->
                                turns.change(
                                        () -> {
                                            if (name.equals("KILL") || !target.listens()) {
                                                target.killedBy(name);
                                            } else {
                                                target.signal(name);
                                            }
                                        }));
        return found.isPresent();
    }

    /** Lets the children that are left come to their end. */
    void finish(PerlProcess first) {
        turns.await(
                first, () -> all.stream().allMatch(p -> p == first || p.over()), Long.MAX_VALUE);
        while (all.stream().anyMatch(p -> p != first && !p.over())) {
            first.takeSignals();
            turns.await(
                    first,
                    () -> all.stream().allMatch(p -> p == first || p.over()),
                    Long.MAX_VALUE);
        }
    }

    /** Ends all children at once and waits for their threads. */
    @Override
    public void close() {
        if (threads.isEmpty()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        turns.change(() -> all.forEach(PerlProcess::kill));
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                if (!thread.join(PATIENCE)) {
                    System.getLogger(PerlProcesses.class.getName())
                            .log(System.Logger.Level.WARNING, "A child of a script did not end.");
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
