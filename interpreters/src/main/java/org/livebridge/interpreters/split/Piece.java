package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Some instructions of a function as a function of its own: the frame's address in, the number of
 * the way it was left out; 0 when it came to its end.
 */
final class Piece {
    private static final int RETURNS = -1;

    private final Frame frame;
    private final List<Integer> labels;
    private final List<BitSet> labelsLive;
    private final List<Op> body;
    private final List<Integer> exits = new ArrayList<>();
    private final BitSet own = new BitSet();

    /**
     * A piece of {@code body}.
     *
     * @param labels the types of the labels around it, the function's first
     * @param labelsLive what is live where each of them leads
     */
    Piece(Frame frame, List<Integer> labels, List<BitSet> labelsLive, List<Op> body) {
        this.frame = frame;
        this.labels = labels;
        this.labelsLive = labelsLive;
        this.body = body;
    }

    /** Whether it can stand alone: a branch table that carries a value out cannot. */
    boolean possible() {
        return collect(body, 0);
    }

    private boolean collect(List<Op> ops, int depth) {
        for (Op op : ops) {
            if (op.code == Op.RETURN) {
                add(RETURNS);
            } else if (op.code == Op.BR || op.code == Op.BR_IF) {
                if (op.index >= depth) {
                    add(op.index - depth);
                }
            } else if (op.code == Op.BR_TABLE) {
                for (int label : op.labels) {
                    if (label >= depth) {
                        if (type(label - depth) != Op.VOID) {
                            return false;
                        }
                        add(label - depth);
                    }
                }
            }
            if (op.isBlock()
                    && !(collect(op.body, depth + 1) && collect(op.otherwise, depth + 1))) {
                return false;
            }
        }
        return true;
    }

    private void add(int exit) {
        if (!exits.contains(exit)) {
            exits.add(exit);
        }
    }

    private int type(int exit) {
        return exit == RETURNS ? labels.get(0) : labels.get(labels.size() - 1 - exit);
    }

    private BitSet live(int exit) {
        return exit == RETURNS ? new BitSet() : labelsLive.get(labels.size() - 1 - exit);
    }

    /**
     * Keeps those locals to itself that nobody else needs.
     *
     * @param shared the locals that pieces called from here use
     */
    BitSet keepOwn(BitSet shared) {
        int locals = frame.locals();
        BitSet needed = (BitSet) body.get(body.size() - 1).liveAfter.clone();
        exits.forEach(exit -> needed.or(live(exit)));
        BitSet used = used(body);
        own.or(used);
        own.andNot(needed);
        own.andNot(shared);
        own.andNot(Assigned.readFirst(body, locals, labels.size()));
        used.andNot(own);
        return used;
    }

    static BitSet used(List<Op> ops) {
        BitSet used = new BitSet();
        for (Op op : ops) {
            if (op.isLocal()) {
                used.set(op.index);
            }
            used.or(used(op.body));
            used.or(used(op.otherwise));
        }
        return used;
    }

    byte[] locals() {
        return frame.declaration(own);
    }

    /** The instructions of the new function. */
    List<Op> function() {
        List<Op> inner = new Placing(frame, own).place(body);
        inner = leaving(inner, 0);
        inner.add(Op.constant(0));
        inner.add(new Op(Op.RETURN));
        for (int i = 0; i < exits.size(); i++) {
            List<Op> outer = new ArrayList<>();
            outer.add(Op.block(Op.BLOCK, inner));
            outer.add(Op.constant(i + 1));
            outer.add(new Op(Op.RETURN));
            inner = outer;
        }
        return inner;
    }

    private List<Op> leaving(List<Op> ops, int depth) {
        List<Op> out = new ArrayList<>();
        for (Op op : ops) {
            op.body = leaving(op.body, depth + 1);
            op.otherwise = leaving(op.otherwise, depth + 1);
            if (op.code == Op.RETURN) {
                leave(RETURNS, depth, out);
            } else if (op.code == Op.BR && op.index >= depth) {
                leave(op.index - depth, depth, out);
            } else if (op.code == Op.BR_IF && op.index >= depth) {
                leaveIf(op.index - depth, depth, out);
            } else if (op.code == Op.BR_TABLE) {
                for (int i = 0; i < op.labels.length; i++) {
                    if (op.labels[i] >= depth) {
                        op.labels[i] = depth + exits.indexOf(op.labels[i] - depth);
                    }
                }
                out.add(op);
            } else {
                out.add(op);
            }
        }
        return out;
    }

    private void leave(int exit, int depth, List<Op> out) {
        if (type(exit) != Op.VOID) {
            frame.storeLeaving((byte) type(exit), out);
        }
        out.add(Op.of(Op.BR, depth + exits.indexOf(exit)));
    }

    private void leaveIf(int exit, int depth, List<Op> out) {
        if (type(exit) == Op.VOID) {
            out.add(Op.of(Op.BR_IF, depth + exits.indexOf(exit)));
            return;
        }
        // The condition is on top of the value, which stays when the branch is not taken.
        int value = Frame.passing((byte) type(exit));
        out.add(Op.of(Op.LOCAL_SET, Frame.EXIT));
        List<Op> taken = new ArrayList<>();
        frame.storeLeaving((byte) type(exit), out);
        taken.add(Op.of(Op.BR, depth + 1 + exits.indexOf(exit)));
        out.add(Op.of(Op.LOCAL_GET, Frame.EXIT));
        out.add(Op.block(Op.IF, taken));
        out.add(Op.of(Op.LOCAL_GET, value));
    }

    /** What stands in the place of the piece: its call, and on by the way it was left. */
    List<Op> call(int function) {
        Op last = body.get(body.size() - 1);
        List<Op> out = new ArrayList<>();
        out.add(Op.of(Op.LOCAL_GET, Frame.ADDRESS));
        out.add(Op.of(Op.CALL, function));
        if (exits.isEmpty()) {
            out.add(new Op(Op.DROP));
        } else {
            out.add(Op.of(Op.LOCAL_SET, Frame.EXIT));
            exits.stream().filter(e -> e == RETURNS || type(e) != Op.VOID).forEach(e -> on(e, out));
            onWithoutValue().ifPresent(out::add);
        }
        if (last.leaves()) {
            out.add(new Op(Op.UNREACHABLE));
        }
        Op end = out.get(out.size() - 1);
        end.liveAfter = last.liveAfter;
        return out;
    }

    private void on(int exit, List<Op> out) {
        out.add(Op.of(Op.LOCAL_GET, Frame.EXIT));
        out.add(Op.constant(exits.indexOf(exit) + 1));
        out.add(new Op(Op.EQUAL));
        List<Op> taken = new ArrayList<>();
        if (type(exit) != Op.VOID) {
            frame.loadLeaving((byte) type(exit), taken);
        }
        taken.add(exit == RETURNS ? new Op(Op.RETURN) : Op.of(Op.BR, exit + 1));
        out.add(Op.block(Op.IF, taken));
    }

    private Optional<Op> onWithoutValue() {
        List<Op> inner = new ArrayList<>();
        inner.add(Op.of(Op.LOCAL_GET, Frame.EXIT));
        Op table = new Op(Op.BR_TABLE);
        table.labels = new int[exits.size() + 2];
        boolean any = false;
        for (int i = 0; i < exits.size(); i++) {
            int exit = exits.get(i);
            boolean plain = exit != RETURNS && type(exit) == Op.VOID;
            table.labels[i + 1] = plain ? exit + 1 : 0;
            any |= plain;
        }
        inner.add(table);
        return any ? Optional.of(Op.block(Op.BLOCK, inner)) : Optional.empty();
    }
}
