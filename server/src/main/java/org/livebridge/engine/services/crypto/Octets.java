package org.livebridge.engine.services.crypto;

import java.nio.charset.StandardCharsets;

/** Texts in which each character is one octet. */
final class Octets {
    private Octets() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
