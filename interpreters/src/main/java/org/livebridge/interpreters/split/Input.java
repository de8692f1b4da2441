package org.livebridge.interpreters.split;

import java.util.Arrays;

/** Reads the binary format: bytes and LEB128 numbers. */
final class Input {
    private final byte[] bytes;
    private int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    boolean more() {
        return at < bytes.length;
    }

    int octet() {
        return bytes[at++] & 0xff;
    }

    byte[] octets(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    /** What was read since {@code from}. */
    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, at);
    }

    int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = octet();
            value |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }

    /** Skips a LEB128 number of any length. */
    void skipNumber() {
        int last;
        do {
            last = octet();
        } while (last >= 0x80);
    }

    /** A block type: a value type, nothing (0x40) or the index of a function type. */
    int blockType() {
        int first = octet();
        if (first < 0x40 || first > 0x7f) {
            throw new IllegalArgumentException("A block with a function type is not understood.");
        }
        return first;
    }
}
