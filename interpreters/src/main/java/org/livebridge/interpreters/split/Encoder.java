package org.livebridge.interpreters.split;

import java.util.List;

/** Writes a function's instructions. */
final class Encoder {
    private Encoder() {}

    static void write(List<Op> ops, Output out) {
        for (Op op : ops) {
            write(op, out);
        }
    }

    private static void write(Op op, Output out) {
        out.octet(op.code);
        if (op.isBlock()) {
            out.octet(op.index);
            write(op.body, out);
            if (!op.otherwise.isEmpty()) {
                out.octet(Op.ELSE);
                write(op.otherwise, out);
            }
            out.octet(Op.END);
        } else if (op.code == Op.BR_TABLE) {
            out.unsigned(op.labels.length - 1);
            for (int label : op.labels) {
                out.unsigned(label);
            }
        } else if (op.code == Op.BR
                || op.code == Op.BR_IF
                || op.code == Op.CALL
                || (op.code >= Op.LOCAL_GET && op.code <= Op.GLOBAL_SET)) {
            out.unsigned(op.index);
        } else {
            out.octets(op.raw);
        }
    }
}
