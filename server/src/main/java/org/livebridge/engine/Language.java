package org.livebridge.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.livebridge.api.Door;

/** A language that scripts are written in. */
public enum Language {
    PHP("php", Door.EMBEDDED_PHP, Door.NATIVE_PHP),
    PERL("perl", Door.EMBEDDED_PERL, Door.NATIVE_PERL);

    private static final int LONGEST_LINE = 256;

    private final String id;
    private final Door embedded;
    private final Door installed;

    Language(String id, Door embedded, Door installed) {
        this.id = id;
        this.embedded = embedded;
        this.installed = installed;
    }

    /** The id of the Polyglot language. */
    public String id() {
        return id;
    }

    /** The door by which its calls come in when it runs embedded. */
    public Door embeddedDoor() {
        return embedded;
    }

    /** The door by which its calls come in when an installed interpreter runs it. */
    public Door nativeDoor() {
        return installed;
    }

    /** The language of that name. */
    public static Optional<Language> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.id.equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of a file: by its ending, else by its {@code #!} line. */
    public static Optional<Language> of(Path script) throws IOException {
        String name = script.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".php") || name.endsWith(".livephp")) {
            return Optional.of(PHP);
        }
        if (name.endsWith(".pl") || name.endsWith(".livepl")) {
            return Optional.of(PERL);
        }
        String line = firstLine(script);
        if (line.startsWith("<?php") || (line.startsWith("#!") && line.contains("php"))) {
            return Optional.of(PHP);
        }
        boolean perl = line.startsWith("#!") ? line.contains("perl") : name.endsWith(".cgi");
        return perl ? Optional.of(PERL) : Optional.empty();
    }

    private static String firstLine(Path script) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(script, StandardCharsets.ISO_8859_1)) {
            char[] begin = new char[LONGEST_LINE];
            int count = Math.max(0, reader.read(begin));
            return new String(begin, 0, count).lines().findFirst().orElse("");
        }
    }
}
