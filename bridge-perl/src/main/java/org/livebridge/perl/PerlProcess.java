package org.livebridge.perl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.wasi.Wasi;

/** One process of a run: a perl with its system, its signals and its end. */
final class PerlProcess {
    private static final int BY_SIGNAL = 128;

    private final int pid;
    private final @Nullable PerlProcess parent;
    private final Wasi system;
    private final Set<String> signals = new LinkedHashSet<>();
    private @Nullable PerlSignals pending;
    private volatile long rings = Long.MAX_VALUE;
    private volatile boolean killed;
    private boolean over;
    private boolean waitedFor;
    private int status;

    PerlProcess(int pid, @Nullable PerlProcess parent, Wasi system) {
        this.pid = pid;
        this.parent = parent;
        this.system = system;
    }

    int pid() {
        return pid;
    }

    /** 1, as of a process whose parent has ended, where it has none here. */
    int parentPid() {
        PerlProcess up = parent;
        return up == null || up.over ? 1 : up.pid;
    }

    boolean isFirst() {
        return parent == null;
    }

    boolean isChildOf(PerlProcess other) {
        return parent == other && !waitedFor;
    }

    Wasi system() {
        return system;
    }

    /** How the process is told that a signal came; from when perl asked for it. */
    void listens(PerlSignals perl) {
        pending = perl;
    }

    boolean listens() {
        return pending != null;
    }

    /** A copy of its parent hears of signals as that one did. */
    void inheritsSignals(PerlSignals perl) {
        PerlProcess up = parent;
        pending = up == null || up.pending == null ? null : perl;
    }

    /** When the alarm rings, by the clock of {@link System#nanoTime}; the largest for never. */
    long rings() {
        return rings;
    }

    /** Seconds that were left until the alarm before. */
    double alarm(double seconds) {
        long before = rings;
        long now = System.nanoTime();
        rings = seconds > 0 ? now + (long) (seconds * 1e9) : Long.MAX_VALUE;
        PerlSignals perl = pending;
        if (perl != null) {
            perl.tellAt(rings);
        }
        return before == Long.MAX_VALUE ? 0 : Math.max(0, (before - now) / 1e9);
    }

    /** The pages of the memory are new ones: the alarm has to be set again. */
    void moved() {
        PerlSignals perl = pending;
        if (perl != null) {
            perl.tellAt(rings);
        }
    }

    /** Sends a signal; perl handles it when it gets its turn. */
    void signal(String name) {
        signals.add(name);
        PerlSignals perl = pending;
        if (perl != null) {
            perl.tell();
        }
    }

    /** Whether a signal waits, which ends every waiting. */
    boolean woken() {
        return signals.size() > (signals.contains("CHLD") ? 1 : 0);
    }

    /** Whether perl has to handle a signal now; it is told so. */
    boolean ring() {
        if (rings != Long.MAX_VALUE && rings - System.nanoTime() <= 0) {
            rings = Long.MAX_VALUE;
            signal("ALRM");
        }
        return woken();
    }

    List<String> takeSignals() {
        ring();
        List<String> names = new ArrayList<>(signals);
        signals.clear();
        return names;
    }

    void kill() {
        killed = true;
    }

    /** Ends as one that does not handle the signal. */
    void killedBy(String name) {
        endsWith(PerlSystem.number(name));
        killed = true;
    }

    /** Ends now; {@code how} is as wait(2) tells it. */
    void endsWith(int how) {
        status = how;
    }

    /** What a shell makes of the status. */
    int shellStatus() {
        return (status & BY_SIGNAL - 1) == 0 ? status >> 8 : BY_SIGNAL + (status & BY_SIGNAL - 1);
    }

    /** A child's end is a signal that interrupts nothing. */
    void toldToParent() {
        PerlProcess up = parent;
        if (up != null && !up.over) {
            up.signal("CHLD");
        }
    }

    boolean killed() {
        return killed;
    }

    void checkKilled() {
        if (killed) {
            throw new PerlTurns.Killed();
        }
    }

    void ended(int how) {
        over = true;
        status = how;
    }

    boolean over() {
        return over;
    }

    /** As wait(2) tells it. */
    int status() {
        return status;
    }

    void waitedFor() {
        waitedFor = true;
    }
}
