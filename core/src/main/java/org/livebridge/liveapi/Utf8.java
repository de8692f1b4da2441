package org.livebridge.liveapi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a script's bytes: UTF-8 where it is, each other byte as Latin-1, so nothing is lost. */
final class Utf8 {
    private Utf8() {}

    static boolean isValid(byte[] bytes) {
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    static String lenient(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException mixed) {
            return byteByByte(bytes);
        }
    }

    private static String byteByByte(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(bytes, i);
            text.append(
                    new String(
                            bytes,
                            i,
                            Math.max(1, length),
                            length == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            i += Math.max(1, length);
        }
        return text.toString();
    }

    /** The length of the UTF-8 sequence at {@code at}; 0 when there is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (first > 0xf4 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return new String(bytes, at, length, StandardCharsets.UTF_8).contains("\ufffd")
                ? 0
                : length;
    }
}
