package org.livebridge.php;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that every PHP script finds, wherever it runs. */
public final class PhpGuest {
    static final String CLASS_FILE = "/usr/local/cpanel/php/cpanel.php";

    /** What puts the host's functions in the place of PHP's own. */
    static final String FRONT_FILE = "/usr/local/cpanel/php/livebridge/front.php";

    private static final String FOLDER = "/usr/local/cpanel/php/";
    private static final String CLASS_PART = "livebridge/class.php";
    private static final List<String> PARTS =
            List.of(
                    "front",
                    "functions",
                    "host",
                    "handles",
                    "programs",
                    "shell",
                    "mail",
                    "names",
                    "curl",
                    "curl-answer",
                    "curl-multi",
                    "curl-options",
                    "openssl",
                    "openssl-functions",
                    "zip",
                    "zip-class",
                    "mysql",
                    "mysqli-class",
                    "mysqli-functions",
                    "mysqli-small",
                    "mysql-functions",
                    "mysql-old",
                    "mysql-result",
                    "small");

    /** Read once; never changed. */
    private static final class Own {
        static final Map<String, byte[]> FILES = read();

        private static Map<String, byte[]> read() {
            Map<String, byte[]> files = new LinkedHashMap<>(files());
            for (String part : PARTS) {
                String name = "livebridge/" + part + ".php";
                files.put(FOLDER + name, resource(name));
            }
            return files;
        }
    }

    private PhpGuest() {}

    /** The files of every PHP by the absolute path that scripts know. */
    public static Map<String, byte[]> files() {
        return Map.of(
                CLASS_FILE, resource("cpanel.php"), FOLDER + CLASS_PART, resource(CLASS_PART));
    }

    /** Those and the files of our own builds. */
    static Map<String, byte[]> ownFiles() {
        return Collections.unmodifiableMap(Own.FILES);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PhpGuest.class.getResourceAsStream("guest/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource guest/" + name);
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
