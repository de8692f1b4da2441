package org.livebridge.wasm;

import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.memory.PageSnapshot;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.Instance;
import run.endive.wasm.types.MutabilityType;

/**
 * A guest at one moment: the pages of its memory and its globals.
 *
 * <p>Tables are the module's own: a guest that changes them cannot be resumed from here. Never
 * changed, so any thread may share it.
 */
public final class GuestSnapshot {
    private final PageSnapshot pages;
    private final long[] globals;

    private GuestSnapshot(PageSnapshot pages, long[] globals) {
        this.pages = pages;
        this.globals = globals;
    }

    /** The state of {@code instance}, which goes on with copies of what it writes from here. */
    public static GuestSnapshot of(Instance instance) {
        long[] globals = new long[instance.globalCount()];
        for (int i = 0; i < globals.length; i++) {
            globals[i] = instance.global(i).getValue();
        }
        return new GuestSnapshot(((CowMemory) instance.memory()).snapshot(), globals);
    }

    PageSnapshot pages() {
        return pages;
    }

    /** Sets the globals of a new instance over these pages. */
    void restoreGlobals(Instance instance) {
        for (int i = 0; i < globals.length; i++) {
            GlobalInstance global = instance.global(i);
            if (global.getMutabilityType() == MutabilityType.Var) {
                global.setValue(globals[i]);
            }
        }
    }
}
