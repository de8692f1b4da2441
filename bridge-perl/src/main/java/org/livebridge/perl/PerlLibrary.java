package org.livebridge.perl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The modules that only the embedded Perl needs, as its build has none of them. */
final class PerlLibrary {
    /** Where they lie in the guest; after our own and before {@code /usr/local/cpanel}. */
    static final String FOLDER = "/usr/local/livebridge/perl5";

    /** Read once a process. */
    private static final class Read {
        static final Map<String, byte[]> FILES = read();
    }

    private PerlLibrary() {}

    /** The files by their absolute path in the guest. */
    static Map<String, byte[]> files() {
        return Read.FILES;
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names()) {
            files.put(FOLDER + "/" + name, resource(name));
        }
        return Collections.unmodifiableMap(files);
    }

    /** The files' names, which a list beside them gives. */
    static List<String> names() {
        return new String(resource("index"), StandardCharsets.US_ASCII).lines().toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = PerlLibrary.class.getResourceAsStream("lib/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource lib/" + name);
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
