package org.livebridge.interpreters.split;

import java.util.BitSet;
import java.util.List;

/**
 * Where the locals of a function live while pieces of it run: 8 bytes each, and one more for a
 * value that leaves a piece. Its address is every piece's parameter.
 */
final class Frame {
    static final byte I32 = 0x7f;
    static final byte I64 = 0x7e;
    static final byte F32 = 0x7d;
    static final byte F64 = 0x7c;

    /** The locals of a piece: the frame's address, one to pass values by per type, an exit. */
    static final int ADDRESS = 0;

    private static final int FIRST = 1;
    static final int EXIT = 5;
    static final int OWN = 6;
    private static final byte[] FIXED = {I32, I64, F32, F64, I32};

    private final byte[] types;

    /** {@code types}: the value type of each local, parameters first. */
    Frame(byte[] types) {
        this.types = types;
    }

    int locals() {
        return types.length;
    }

    byte type(int local) {
        return types[local];
    }

    int size() {
        return 8 * (types.length + 1);
    }

    static int passing(byte type) {
        return FIRST + I32 - type;
    }

    /** Pushes a local's value. */
    void load(int local, List<Op> out) {
        load(types[local], 8 * local, out);
    }

    /** Takes a value from the stack into a local. */
    void store(int local, List<Op> out) {
        store(types[local], 8 * local, out);
    }

    void loadLeaving(byte type, List<Op> out) {
        load(type, 8 * types.length, out);
    }

    void storeLeaving(byte type, List<Op> out) {
        store(type, 8 * types.length, out);
    }

    private static void load(byte type, int offset, List<Op> out) {
        out.add(Op.of(Op.LOCAL_GET, ADDRESS));
        out.add(access(new int[] {0x28, 0x29, 0x2a, 0x2b}[I32 - type], type, offset));
    }

    private static void store(byte type, int offset, List<Op> out) {
        int value = passing(type);
        out.add(Op.of(Op.LOCAL_SET, value));
        out.add(Op.of(Op.LOCAL_GET, ADDRESS));
        out.add(Op.of(Op.LOCAL_GET, value));
        out.add(storing(type, offset));
    }

    /** The instruction that stores a local, its value and below it the address on the stack. */
    Op storing(int local) {
        return storing(types[local], 8 * local);
    }

    private static Op storing(byte type, int offset) {
        return access(new int[] {0x36, 0x37, 0x38, 0x39}[I32 - type], type, offset);
    }

    private static Op access(int code, byte type, int offset) {
        Op op = new Op(code);
        int alignment = type == I64 || type == F64 ? 3 : 2;
        op.raw = new Output().unsigned(alignment).unsigned(offset).bytes();
        return op;
    }

    /** The encoded locals of a function of ours that keeps {@code own} to itself. */
    byte[] declaration(BitSet own) {
        Output out = new Output().unsigned(FIXED.length + own.cardinality());
        for (byte type : FIXED) {
            out.unsigned(1).octet(type);
        }
        own.stream().forEach(local -> out.unsigned(1).octet(types[local]));
        return out.bytes();
    }
}
