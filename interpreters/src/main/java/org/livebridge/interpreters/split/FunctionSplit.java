package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits one function: the long lists of instructions inside it, the innermost first, become calls
 * of pieces.
 */
final class FunctionSplit {
    /** How many pieces of the shortest kind make one of the longest: a call costs something too. */
    private static final int SHORTEST = 25;

    private final Frame frame;
    private final StackDepth depth;
    private final int longest;
    private final Added added;
    private final Map<Integer, BitSet> usedByPiece = new HashMap<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<BitSet> labelsLive = new ArrayList<>();

    /** Takes the functions that a split adds. */
    interface Added {
        /** The index that the next piece gets. */
        int next();

        /** The index of the new function, from a frame's address to an exit. */
        int piece(byte[] locals, List<Op> body);
    }

    FunctionSplit(Frame frame, StackDepth depth, int longest, Added added) {
        this.frame = frame;
        this.depth = depth;
        this.longest = longest;
        this.added = added;
    }

    /** The rest of the body, with its locals placed; {@code result} is its type. */
    List<Op> split(List<Op> body, int result) {
        Liveness.mark(body);
        labels.add(result);
        labelsLive.add(new BitSet());
        shorten(body, result == Op.VOID);
        return new Placing(frame, new BitSet()).place(body);
    }

    private void shorten(List<Op> list, boolean leavesNothing) {
        for (Op op : list) {
            if (op.isBlock()) {
                labels.add(op.code == Op.LOOP ? Op.VOID : op.index);
                labelsLive.add(op.code == Op.LOOP ? op.liveBefore : op.liveAfter);
                shorten(op.body, op.index == Op.VOID);
                shorten(op.otherwise, op.index == Op.VOID);
                labels.subList(labels.size() - 1, labels.size()).clear();
                labelsLive.subList(labelsLive.size() - 1, labelsLive.size()).clear();
            }
        }
        if (Op.size(list) <= longest) {
            return;
        }
        List<List<Op>> statements = statements(list);
        List<Op> rest = new ArrayList<>();
        List<Op> group = new ArrayList<>();
        int last = statements.size() - 1;
        for (int i = 0; i <= last; i++) {
            List<Op> statement = statements.get(i);
            int size = Op.size(statement);
            boolean whole =
                    i < last || leavesNothing || statement.get(statement.size() - 1).leaves();
            if (Op.size(group) + size > longest || !whole) {
                outline(group, rest);
                group = new ArrayList<>();
            }
            if (size > longest || !whole) {
                rest.addAll(statement);
            } else {
                group.addAll(statement);
            }
        }
        outline(group, rest);
        list.clear();
        list.addAll(rest);
    }

    /** Runs of instructions that find and leave an empty stack; the last may leave a value. */
    private List<List<Op>> statements(List<Op> list) {
        List<List<Op>> statements = new ArrayList<>();
        List<Op> current = new ArrayList<>();
        int values = 0;
        for (Op op : list) {
            current.add(op);
            values = op.leaves() ? 0 : values + depth.change(op);
            if (values == 0) {
                statements.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            statements.add(current);
        }
        return statements;
    }

    private void outline(List<Op> group, List<Op> rest) {
        if (Op.size(group) < longest / SHORTEST || group.isEmpty()) {
            rest.addAll(group);
            return;
        }
        Piece piece = new Piece(frame, labels, labelsLive, group);
        if (!piece.possible()) {
            rest.addAll(group);
            return;
        }
        BitSet shared = shared(group);
        shared.or(piece.keepOwn(shared));
        byte[] locals = piece.locals();
        List<Op> call = piece.call(added.next());
        int index = added.piece(locals, piece.function());
        usedByPiece.put(index, shared);
        rest.addAll(call);
    }

    private BitSet shared(List<Op> ops) {
        BitSet shared = new BitSet();
        for (Op op : ops) {
            if (op.code == Op.CALL && usedByPiece.containsKey(op.index)) {
                shared.or(usedByPiece.get(op.index));
            }
            shared.or(shared(op.body));
            shared.or(shared(op.otherwise));
        }
        return shared;
    }
}
