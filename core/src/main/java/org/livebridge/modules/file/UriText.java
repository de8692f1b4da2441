package org.livebridge.modules.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding of paths; a plus sign is a plus sign. */
final class UriText {
    private UriText() {}

    /** The text with every {@code %XX} decoded; a percent sign alone stays. */
    static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The text with all but letters, digits and {@code -_.~} encoded, in lower-case hex. */
    static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (one & 0xff);
            if (sign < 128 && (Character.isLetterOrDigit(sign) || "-_.~".indexOf(sign) >= 0)) {
                out.append(sign);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02x", one & 0xff));
            }
        }
        return out.toString();
    }
}
