package org.livebridge.php;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script: where it stands in the guest, and its text. */
final class PhpScript {
    private static final int HEAD = 4096;
    private static final Pattern PIN =
            Pattern.compile(
                    "(?m)^\\s*(?:<\\?php\\s+)?(?://|#|\\*)\\s*livebridge:\\s*php\\s+([0-9.]+)\\s*$");

    private final String path;
    private final byte[] text;
    private final BooleanSupplier plain;

    /**
     * A script.
     *
     * @param path absolute
     * @param plain whether the path leads over no symbolic link, so that it is the name that PHP
     *     uses
     */
    PhpScript(String path, byte[] text, BooleanSupplier plain) {
        this.path = path;
        this.text = text;
        this.plain = plain;
    }

    String path() {
        return path;
    }

    byte[] text() {
        return text;
    }

    boolean isPlain() {
        return plain.getAsBoolean();
    }

    /** The version that a comment {@code // livebridge: php 5.6} near the beginning asks for. */
    Optional<String> pin() {
        int length = Math.min(HEAD, text.length);
        Matcher matcher = PIN.matcher(new String(text, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Equal for equal scripts only. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
