package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One instruction; a block, loop or if holds those inside it. */
final class Op {
    static final int UNREACHABLE = 0x00;
    static final int BLOCK = 0x02;
    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int ELSE = 0x05;
    static final int END = 0x0b;
    static final int BR = 0x0c;
    static final int BR_IF = 0x0d;
    static final int BR_TABLE = 0x0e;
    static final int RETURN = 0x0f;
    static final int CALL = 0x10;
    static final int CALL_INDIRECT = 0x11;
    static final int DROP = 0x1a;
    static final int LOCAL_GET = 0x20;
    static final int LOCAL_SET = 0x21;
    static final int LOCAL_TEE = 0x22;
    static final int GLOBAL_GET = 0x23;
    static final int GLOBAL_SET = 0x24;
    static final int CONST = 0x41;
    static final int EQUAL = 0x46;
    static final int GREATER_UNSIGNED = 0x4b;
    static final int ADD = 0x6a;
    static final int EXTENDED = 0xfc;

    /** A block's type when it leaves no value. */
    static final int VOID = 0x40;

    final int code;

    /** Of a local, global, function or label; a block's type. */
    int index;

    /** A branch table's labels, the default last. */
    int[] labels = {};

    /** All other immediates as they are encoded. */
    byte[] raw = {};

    List<Op> body = new ArrayList<>();
    List<Op> otherwise = new ArrayList<>();

    /** Whether a local's index is that of the new function already. */
    boolean placed;

    /** The locals whose value is still needed after this instruction. */
    BitSet liveAfter = new BitSet();

    /** The locals whose value is still needed where this instruction begins. */
    BitSet liveBefore = new BitSet();

    Op(int code) {
        this.code = code;
    }

    static Op of(int code, int index) {
        Op op = new Op(code);
        op.index = index;
        op.placed = true;
        return op;
    }

    static Op constant(int value) {
        Op op = new Op(CONST);
        op.raw = new Output().signed(value).bytes();
        return op;
    }

    static Op block(int code, List<Op> body) {
        Op op = of(code, VOID);
        op.body = new ArrayList<>(body);
        return op;
    }

    boolean isBlock() {
        return code == BLOCK || code == LOOP || code == IF;
    }

    boolean isLocal() {
        return code >= LOCAL_GET && code <= LOCAL_TEE && !placed;
    }

    /** Whether what follows is never reached from here. */
    boolean leaves() {
        return code == UNREACHABLE || code == BR || code == BR_TABLE || code == RETURN;
    }

    /** How many instructions it is. */
    int size() {
        return 1 + size(body) + size(otherwise);
    }

    static int size(List<Op> ops) {
        return ops.stream().mapToInt(Op::size).sum();
    }
}
