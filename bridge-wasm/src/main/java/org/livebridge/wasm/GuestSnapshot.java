package org.livebridge.wasm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private static final int FORMAT = 0x4c425331;

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

    /** Writes it as {@link #read} takes it. */
    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(FORMAT);
        out.writeInt(globals.length);
        for (long global : globals) {
            out.writeLong(global);
        }
        out.writeInt(pages.size());
        pages.write(out);
        out.flush();
    }

    /** Reads a snapshot that was written of an instance of the same module. */
    public static GuestSnapshot read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        if (in.readInt() != FORMAT) {
            throw new IOException("This is no snapshot of an interpreter; build it again.");
        }
        long[] globals = new long[in.readInt()];
        for (int i = 0; i < globals.length; i++) {
            globals[i] = in.readLong();
        }
        return new GuestSnapshot(PageSnapshot.read(in, in.readInt()), globals);
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
