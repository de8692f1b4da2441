package org.livebridge.perl;

import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.memory.CowMemory;
import run.endive.runtime.Instance;

/**
 * How one perl becomes two: the module was made with Asyncify, so all of perl's main is taken off
 * the stack where it calls {@code fork}, its memory is copied, and it is put back in both.
 */
final class PerlFork {
    private static final int UNWIND_BYTES = 1 << 20;
    private static final int STACK_POINTER = 0;

    private enum Stand {
        RUNNING,
        UNWOUND,
        REWINDING
    }

    private Stand stand = Stand.RUNNING;
    private boolean inMain;
    private int unwound;
    private int interpreter;
    private long stackPointer;
    private int answer;

    /** Only there perl can be taken off the stack. */
    void inMain(boolean how) {
        inMain = how;
    }

    boolean possible() {
        return inMain;
    }

    /** Whether perl waits, off the stack, to be copied. */
    boolean wanted() {
        return stand == Stand.UNWOUND;
    }

    boolean returns() {
        return stand == Stand.REWINDING;
    }

    /** In the call of {@code fork}: from here perl returns to its very beginning. */
    void unwind(Instance instance) {
        CowMemory memory = (CowMemory) instance.memory();
        instance.export("zeroperl_flush").apply();
        unwound = (int) instance.export("malloc").apply(UNWIND_BYTES)[0];
        memory.writeI32(unwound, unwound + 8);
        memory.writeI32(unwound + 4, unwound + UNWIND_BYTES);
        interpreter = memory.readInt(PerlModule.INTERPRETER);
        stackPointer = instance.global(STACK_POINTER).getValue();
        instance.export("asyncify_start_unwind").apply(unwound);
        stand = Stand.UNWOUND;
    }

    /** What both begin from. */
    GuestSnapshot unwound(Instance instance) {
        instance.export("asyncify_stop_unwind").apply();
        instance.memory().writeI32(PerlModule.INTERPRETER, 0);
        return GuestSnapshot.of(instance);
    }

    /** The same place in a copy. */
    PerlFork copy() {
        PerlFork copy = new PerlFork();
        copy.unwound = unwound;
        copy.interpreter = interpreter;
        copy.stackPointer = stackPointer;
        copy.inMain = true;
        return copy;
    }

    /** Before main is called again: it goes back to where it was, and fork answers {@code pid}. */
    void rewind(Instance instance, int pid) {
        answer = pid;
        stand = Stand.REWINDING;
        instance.export("asyncify_start_rewind").apply(unwound);
    }

    /** In the same call of {@code fork}, which now returns. */
    int returned(Instance instance) {
        stand = Stand.RUNNING;
        instance.export("asyncify_stop_rewind").apply();
        instance.global(STACK_POINTER).setValue(stackPointer);
        CowMemory memory = (CowMemory) instance.memory();
        memory.writeI32(PerlModule.INTERPRETER, interpreter);
        memory.writeByte(PerlModule.CAN_EVALUATE, (byte) 1);
        instance.export("free").apply(unwound);
        return answer;
    }
}
