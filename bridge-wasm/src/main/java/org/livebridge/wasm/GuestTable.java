package org.livebridge.wasm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TableInstance;
import run.endive.wasm.UninstantiableException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;

/**
 * An instance's table of functions, which is the module's own until it is written.
 *
 * <p>All of its functions are the instance's: none is imported from another one.
 */
final class GuestTable extends TableInstance {
    private static final int NOTHING = -1;

    private int[] functions;
    private boolean shared = true;
    private final TableLimits limits;

    /** A table that begins as {@code functions}, which it does not write to. */
    GuestTable(Table table, int[] functions) {
        // What the parent holds stays empty: filling it is what this class saves.
        super(new Table(table.elementType(), new TableLimits(0)), NOTHING);
        this.functions = functions;
        this.limits = new TableLimits(functions.length, table.limits().max());
    }

    /** What stands in {@code table}. */
    static int[] functions(TableInstance table) {
        int[] functions = new int[table.size()];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = table.ref(i);
        }
        return functions;
    }

    @Override
    public int size() {
        return functions.length;
    }

    @Override
    public TableLimits limits() {
        return limits;
    }

    @Override
    public int ref(int index) {
        int[] all = functions;
        if (index < 0 || index >= all.length) {
            throw new WasmEngineException("undefined element");
        }
        return all[index];
    }

    @Override
    public int requiredRef(int index) {
        int function = ref(index);
        if (function == NOTHING) {
            throw new WasmEngineException("uninitialized element " + index);
        }
        return function;
    }

    /** No other instance: compiled code then takes its own. */
    @Override
    public @Nullable Instance instance(int index) {
        return null;
    }

    @Override
    public void setRef(int index, int value, Instance instance) {
        if (index < 0 || index >= functions.length) {
            throw new UninstantiableException("out of bounds table access");
        }
        own()[index] = value;
    }

    @Override
    public int grow(int more, int value, Instance instance) {
        int before = functions.length;
        if (more < 0 || (long) before + more > limits.max()) {
            return -1;
        }
        int[] grown = Arrays.copyOf(functions, before + more);
        Arrays.fill(grown, before, grown.length, value);
        functions = grown;
        shared = false;
        return before;
    }

    @Override
    public void reset() {
        Arrays.fill(own(), NOTHING);
    }

    private int[] own() {
        if (shared) {
            functions = functions.clone();
            shared = false;
        }
        return functions;
    }
}
