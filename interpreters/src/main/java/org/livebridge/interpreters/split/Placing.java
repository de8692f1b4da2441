package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns uses of a function's locals into uses of its frame, or of a piece's own locals. */
final class Placing {
    private final Frame frame;
    private final BitSet own;

    Placing(Frame frame, BitSet own) {
        this.frame = frame;
        this.own = own;
    }

    List<Op> place(List<Op> ops) {
        List<Op> out = new ArrayList<>();
        for (Op op : ops) {
            op.body = place(op.body);
            op.otherwise = place(op.otherwise);
            if (!op.isLocal()) {
                out.add(op);
            } else if (own.get(op.index)) {
                int number = Frame.OWN + own.get(0, op.index).cardinality();
                out.add(Op.of(op.code, number));
            } else {
                inFrame(op, out);
            }
        }
        return out;
    }

    private void inFrame(Op op, List<Op> out) {
        if (op.code == Op.LOCAL_GET) {
            frame.load(op.index, out);
            return;
        }
        frame.store(op.index, out);
        if (op.code == Op.LOCAL_TEE) {
            out.add(Op.of(Op.LOCAL_GET, Frame.passing(frame.type(op.index))));
        }
    }
}
