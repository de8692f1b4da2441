package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.List;

/** Reads a function's instructions. */
final class Decoder {
    private final Input in;

    Decoder(Input in) {
        this.in = in;
    }

    /** The instructions up to the {@code end} that closes them. */
    List<Op> body() {
        List<Op> ops = new ArrayList<>();
        until(ops);
        return ops;
    }

    /** Returns the code that ended the list: {@code end} or {@code else}. */
    private int until(List<Op> ops) {
        while (true) {
            int code = in.octet();
            if (code == Op.END || code == Op.ELSE) {
                return code;
            }
            ops.add(op(code));
        }
    }

    private Op op(int code) {
        Op op = new Op(code);
        if (op.isBlock()) {
            op.index = in.blockType();
            if (until(op.body) == Op.ELSE) {
                until(op.otherwise);
            }
            return op;
        }
        if (code == Op.BR
                || code == Op.BR_IF
                || code == Op.CALL
                || (code >= Op.LOCAL_GET && code <= Op.GLOBAL_SET)) {
            op.index = in.unsigned();
            return op;
        }
        if (code == Op.BR_TABLE) {
            op.labels = new int[in.unsigned() + 1];
            for (int i = 0; i < op.labels.length; i++) {
                op.labels[i] = in.unsigned();
            }
            return op;
        }
        int from = in.at();
        if (code == Op.CALL_INDIRECT) {
            op.index = in.unsigned();
            in.unsigned();
        } else {
            skip(op, code);
        }
        op.raw = in.since(from);
        return op;
    }

    private void skip(Op op, int code) {
        if (code >= 0x28 && code <= 0x3e) {
            in.unsigned();
            in.skipNumber();
        } else if (code == 0x3f || code == 0x40) {
            in.octet();
        } else if (code == Op.CONST || code == 0x42) {
            in.skipNumber();
        } else if (code == 0x43) {
            in.octets(4);
        } else if (code == 0x44) {
            in.octets(8);
        } else if (code == Op.EXTENDED) {
            op.index = in.unsigned();
            int operands = new int[] {0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1}[op.index];
            for (int i = 0; i < operands; i++) {
                in.unsigned();
            }
        } else if (code > 0xc4 || code == 0x1c || (code > 0x05 && code < 0x0b)) {
            throw new IllegalArgumentException(
                    "The instruction 0x%02x is not understood.".formatted(code));
        }
    }
}
