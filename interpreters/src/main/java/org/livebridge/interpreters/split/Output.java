package org.livebridge.interpreters.split;

import java.io.ByteArrayOutputStream;

/** Writes the binary format. */
final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output octet(int value) {
        bytes.write(value);
        return this;
    }

    Output octets(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    Output unsigned(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    Output signed(int value) {
        int rest = value;
        while (rest < -64 || rest > 63) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>= 7;
        }
        bytes.write(rest & 0x7f);
        return this;
    }

    /** The content with its length before it. */
    Output sized(Output content) {
        byte[] all = content.bytes();
        return unsigned(all.length).octets(all);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
