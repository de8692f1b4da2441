package org.livebridge.account.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The encodings of texts, and a guess at which one a text is in. */
public final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** The names of all encodings known here, in lower case. */
    public static List<String> all() {
        return Charset.availableCharsets().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** What {@code text} is most likely in: by its mark, as UTF-8, else as a Western one. */
    public static String guess(byte[] text) {
        if (begins(text, 0xFE, 0xFF)) {
            return "utf-16be";
        }
        if (begins(text, 0xFF, 0xFE)) {
            return "utf-16le";
        }
        boolean ascii = true;
        for (byte one : text) {
            ascii &= one >= 0;
        }
        if (ascii) {
            return "us-ascii";
        }
        return reads(text, StandardCharsets.UTF_8)
                ? "utf-8"
                : WINDOWS.name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] text, int first, int second) {
        return text.length > 1 && (text[0] & 0xFF) == first && (text[1] & 0xFF) == second;
    }

    private static boolean reads(byte[] text, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
