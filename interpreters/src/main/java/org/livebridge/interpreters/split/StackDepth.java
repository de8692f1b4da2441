package org.livebridge.interpreters.split;

import java.util.List;

/** How each instruction changes the number of values on the stack. */
final class StackDepth {
    private final List<FunctionType> types;
    private final int[] functions;

    /** {@code functions}: the type of each function, imported ones first. */
    StackDepth(List<FunctionType> types, int[] functions) {
        this.types = types;
        this.functions = functions;
    }

    /** The change; for an instruction that leaves, it means nothing. */
    int change(Op op) {
        if (op.code == Op.CALL) {
            return op.index < functions.length ? types.get(functions[op.index]).change() : 0;
        }
        return switch (op.code) {
            case Op.BLOCK, Op.LOOP -> op.index == Op.VOID ? 0 : 1;
            case Op.IF -> op.index == Op.VOID ? -1 : 0;
            case Op.CALL_INDIRECT -> types.get(op.index).change() - 1;
            case Op.BR_IF, Op.DROP, Op.LOCAL_SET, Op.GLOBAL_SET -> -1;
            case 0x1b -> -2;
            case Op.LOCAL_GET, Op.GLOBAL_GET, 0x3f -> 1;
            case Op.EXTENDED -> op.index < 8 || op.index == 9 ? 0 : -3;
            default -> plain(op.code);
        };
    }

    private static int plain(int code) {
        if (code >= 0x36 && code <= 0x3e) {
            return -2;
        }
        if (code >= 0x41 && code <= 0x44) {
            return 1;
        }
        boolean binary =
                (code >= 0x46 && code <= 0x4f)
                        || (code >= 0x51 && code <= 0x66)
                        || (code >= 0x6a && code <= 0x78)
                        || (code >= 0x7c && code <= 0x8a)
                        || (code >= 0x92 && code <= 0x98)
                        || (code >= 0xa0 && code <= 0xa6);
        return binary ? -1 : 0;
    }
}
