package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What stands in the place of a split function: it makes the frame and calls the rest. */
final class Entry {
    private final Frame frame;
    private final FunctionType type;
    private final int stackPointer;
    private final int stackEnd;

    Entry(Frame frame, FunctionType type, int stackPointer, int stackEnd) {
        this.frame = frame;
        this.type = type;
        this.stackPointer = stackPointer;
        this.stackEnd = stackEnd;
    }

    /** The encoded body; the locals of {@code zeroed} begin as 0. */
    byte[] body(int rest, BitSet zeroed) {
        int parameters = type.parameters().length;
        int address = parameters;
        int result = parameters + 1;
        boolean answers = type.results().length > 0;
        List<Op> ops = new ArrayList<>();
        ops.add(Op.of(Op.GLOBAL_GET, stackPointer));
        ops.add(Op.of(Op.LOCAL_TEE, address));
        ops.add(Op.constant(stackEnd - frame.size()));
        ops.add(new Op(Op.GREATER_UNSIGNED));
        ops.add(Op.block(Op.IF, List.of(new Op(Op.UNREACHABLE))));
        ops.add(Op.of(Op.LOCAL_GET, address));
        ops.add(Op.constant(frame.size()));
        ops.add(new Op(Op.ADD));
        ops.add(Op.of(Op.GLOBAL_SET, stackPointer));
        zeroed.stream().forEach(local -> store(address, local, zero(local), ops));
        for (int i = 0; i < parameters; i++) {
            store(address, i, Op.of(Op.LOCAL_GET, i), ops);
        }
        ops.add(Op.of(Op.LOCAL_GET, address));
        ops.add(Op.of(Op.CALL, rest));
        if (answers) {
            ops.add(Op.of(Op.LOCAL_SET, result));
        }
        ops.add(Op.of(Op.LOCAL_GET, address));
        ops.add(Op.of(Op.GLOBAL_SET, stackPointer));
        Output out = new Output().unsigned(answers ? 2 : 1).unsigned(1).octet(Frame.I32);
        if (answers) {
            out.unsigned(1).octet(type.results()[0]);
            ops.add(Op.of(Op.LOCAL_GET, result));
        }
        Encoder.write(ops, out);
        return out.octet(Op.END).bytes();
    }

    private void store(int address, int local, Op value, List<Op> ops) {
        ops.add(Op.of(Op.LOCAL_GET, address));
        ops.add(value);
        ops.add(frame.storing(local));
    }

    private Op zero(int local) {
        byte type = frame.type(local);
        Op zero = new Op(Op.CONST + Frame.I32 - type);
        int size = type == Frame.F32 ? 4 : 8;
        zero.raw = new byte[type == Frame.I32 || type == Frame.I64 ? 1 : size];
        return zero;
    }
}
