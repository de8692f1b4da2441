package org.livebridge.perl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that every Perl script finds, wherever it runs. */
public final class PerlGuest {
    /** Where {@code use lib} of old scripts points. */
    static final String CPANEL = "/usr/local/cpanel";

    /** Where our own modules lie, for the interpreter's sake. */
    public static final String LIBRARY = "/usr/local/livebridge/perl";

    /** Those of a server's own modules that there is a stand-in for. */
    private static final List<String> CPANEL_MODULES =
            List.of(
                    "LiveAPI",
                    "AccessIds",
                    "AccessIds/ReducedPrivileges",
                    "JSON",
                    "OpenSSL",
                    "SafeFile",
                    "Template",
                    "Wrap",
                    "YAML");

    /** Read once a process. */
    private static final class Read {
        static final Map<String, byte[]> FILES = read();
    }

    private PerlGuest() {}

    /** The files by the absolute path that scripts know. */
    public static Map<String, byte[]> files() {
        return Read.FILES;
    }

    /** The files that an embedded script finds: those, and the modules that its perl lacks. */
    static Map<String, byte[]> embedded() {
        return Embedded.FILES;
    }

    /** Read once a process. */
    private static final class Embedded {
        static final Map<String, byte[]> FILES = both();

        private static Map<String, byte[]> both() {
            Map<String, byte[]> files = new LinkedHashMap<>(files());
            files.putAll(PerlLibrary.files());
            return java.util.Collections.unmodifiableMap(files);
        }
    }

    /** The words of perl's command line before those of the script. */
    static List<String> words(List<String> modules) {
        List<String> words = new ArrayList<>(List.of("perl"));
        for (String folder : List.of(LIBRARY, PerlLibrary.FOLDER, CPANEL)) {
            words.add("-I" + folder);
        }
        String list = modules.isEmpty() ? "" : "=" + String.join(",", modules);
        words.add("-MLiveBridge::Boot" + list);
        return words;
    }

    /** The modules that scripts load often and that can be loaded for them. */
    static List<String> preloadable() {
        return List.of(
                "CGI",
                "CGI::Carp",
                "Data::Dumper",
                "File::Basename",
                "JSON::PP",
                "POSIX",
                "Storable",
                "Time::Local");
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String module : CPANEL_MODULES) {
            String name = "Cpanel/" + module + ".pm";
            files.put(CPANEL + "/" + name, resource(name));
        }
        for (String module : List.of("Boot", "Debug", "Host", "Missing", "Wire")) {
            String name = "LiveBridge/" + module + ".pm";
            files.put(LIBRARY + "/" + name, resource(name));
        }
        return java.util.Collections.unmodifiableMap(files);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PerlGuest.class.getResourceAsStream("guest/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource guest/" + name);
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
