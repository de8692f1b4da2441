package org.livebridge.php;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that every PHP script finds, wherever it runs. */
public final class PhpGuest {
    static final String CLASS_FILE = "/usr/local/cpanel/php/cpanel.php";

    private PhpGuest() {}

    /** The files by the absolute path that scripts know. */
    public static Map<String, byte[]> files() {
        try (InputStream in = PhpGuest.class.getResourceAsStream("guest/cpanel.php")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource guest/cpanel.php");
            }
            return Map.of(CLASS_FILE, in.readAllBytes());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
