package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the locals that a list of instructions may read before it has written them. */
final class Assigned {
    private final int locals;
    private final BitSet readFirst = new BitSet();

    /** Per label: what is written on every way to it so far; all where nothing arrived yet. */
    private final List<BitSet> arrived = new ArrayList<>();

    private Assigned(int locals) {
        this.locals = locals;
    }

    static BitSet readFirst(List<Op> ops, int locals, int outerLabels) {
        Assigned assigned = new Assigned(locals);
        for (int i = 0; i < outerLabels; i++) {
            assigned.arrived.add(new BitSet());
        }
        assigned.after(ops, new BitSet());
        return assigned.readFirst;
    }

    private BitSet all() {
        BitSet all = new BitSet(locals);
        all.set(0, locals);
        return all;
    }

    private BitSet after(List<Op> ops, BitSet before) {
        BitSet written = (BitSet) before.clone();
        for (Op op : ops) {
            written = after(op, written);
        }
        return written;
    }

    private BitSet after(Op op, BitSet written) {
        if (op.isLocal()) {
            if (op.code != Op.LOCAL_GET) {
                written.set(op.index);
            } else if (!written.get(op.index)) {
                readFirst.set(op.index);
            }
            return written;
        }
        return switch (op.code) {
            case Op.UNREACHABLE, Op.RETURN -> all();
            case Op.BR, Op.BR_TABLE -> {
                arrive(op.index, op.labels, written);
                yield all();
            }
            case Op.BR_IF -> {
                arrive(op.index, op.labels, written);
                yield written;
            }
            case Op.BLOCK -> inside(op.body, written, true);
            case Op.LOOP -> inside(op.body, written, false);
            case Op.IF -> {
                BitSet both = inside(op.body, written, true);
                both.and(inside(op.otherwise, written, true));
                yield both;
            }
            default -> written;
        };
    }

    private BitSet inside(List<Op> body, BitSet before, boolean labelAtEnd) {
        arrived.add(all());
        BitSet after = after(body, before);
        BitSet branches = arrived.remove(arrived.size() - 1);
        if (labelAtEnd) {
            after.and(branches);
        }
        return after;
    }

    private void arrive(int label, int[] table, BitSet written) {
        for (int target : table.length > 0 ? table : new int[] {label}) {
            arrived.get(arrived.size() - 1 - target).and(written);
        }
    }
}
