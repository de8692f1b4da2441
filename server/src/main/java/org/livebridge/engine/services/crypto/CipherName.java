package org.livebridge.engine.services.crypto;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cipher by OpenSSL's name, such as {@code aes-256-cbc}.
 *
 * @param keySize in octets; so is {@code ivSize}
 * @param mode as Java names it
 */
record CipherName(String algorithm, String mode, int keySize, int ivSize) {
    private static final Pattern AES =
            Pattern.compile("aes-?(128|192|256)-(cbc|ecb|ctr|gcm|cfb|cfb8|ofb)");
    private static final Pattern TRIPLE = Pattern.compile("des-ede3(?:-(cbc|ecb|cfb|ofb))?|des3");

    /** The cipher of that name in any letter case; empty when it is not offered. */
    static Optional<CipherName> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher aes = AES.matcher(lower);
        if (aes.matches()) {
            String mode = aes.group(2);
            int iv = mode.equals("ecb") ? 0 : mode.equals("gcm") ? 12 : 16;
            return Optional.of(
                    new CipherName("AES", java(mode), Integer.parseInt(aes.group(1)) / 8, iv));
        }
        Matcher triple = TRIPLE.matcher(lower);
        if (triple.matches()) {
            String mode =
                    lower.equals("des3")
                            ? "cbc"
                            : triple.group(1) == null ? "ecb" : triple.group(1);
            return Optional.of(
                    new CipherName("DESede", java(mode), 24, mode.equals("ecb") ? 0 : 8));
        }
        return Optional.empty();
    }

    private static String java(String mode) {
        return mode.equals("cfb") ? "CFB" : mode.toUpperCase(Locale.ROOT);
    }

    /** Whether its text is filled up to whole blocks. */
    boolean pads() {
        return mode.equals("CBC") || mode.equals("ECB");
    }
}
