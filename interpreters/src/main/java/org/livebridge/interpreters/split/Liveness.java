package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells for every instruction which locals are still read after it. */
final class Liveness {
    /** Per enclosing label, the outermost first: what is live where a branch to it arrives. */
    private final List<BitSet> labels = new ArrayList<>();

    private Liveness() {}

    static void mark(List<Op> function) {
        Liveness liveness = new Liveness();
        liveness.labels.add(new BitSet());
        liveness.before(function, new BitSet());
    }

    /** Goes backwards; returns what is live before the first instruction. */
    private BitSet before(List<Op> ops, BitSet after) {
        BitSet live = after;
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            op.liveAfter = live;
            live = before(op, live);
            op.liveBefore = live;
        }
        return live;
    }

    private BitSet before(Op op, BitSet after) {
        return switch (op.code) {
            case Op.UNREACHABLE, Op.RETURN -> new BitSet();
            case Op.BR -> label(op.index);
            case Op.BR_IF -> union(after, label(op.index));
            case Op.BR_TABLE -> {
                BitSet any = new BitSet();
                for (int target : op.labels) {
                    any.or(label(target));
                }
                yield any;
            }
            case Op.LOCAL_GET -> {
                BitSet live = (BitSet) after.clone();
                live.set(op.index);
                yield live;
            }
            case Op.LOCAL_SET, Op.LOCAL_TEE -> {
                BitSet live = (BitSet) after.clone();
                live.clear(op.index);
                yield live;
            }
            case Op.BLOCK -> inside(op.body, after, after);
            case Op.IF -> union(inside(op.body, after, after), inside(op.otherwise, after, after));
            case Op.LOOP -> loop(op.body, after);
            default -> after;
        };
    }

    /** What is live at its head may be so because of the next round. */
    private BitSet loop(List<Op> body, BitSet after) {
        BitSet head = new BitSet();
        BitSet next = inside(body, head, after);
        while (!next.equals(head)) {
            head = next;
            next = union(inside(body, head, after), head);
        }
        return head;
    }

    private BitSet inside(List<Op> body, BitSet label, BitSet after) {
        labels.add(label);
        BitSet live = before(body, after);
        labels.remove(labels.size() - 1);
        return live;
    }

    private BitSet label(int depth) {
        return labels.get(labels.size() - 1 - depth);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }
}
