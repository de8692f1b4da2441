package org.livebridge.http.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a page's file is, told by its name (liveapi.md 1.2). */
enum PageKind {
    /** Runs in an engine. */
    SCRIPT,
    /** An executable in a language of its own. */
    PROGRAM,
    /** Its cPanel tags run. */
    TAGS,
    /** Sent as it is. */
    FILE,
    /** Code that is no page: never sent. */
    CODE;

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("pdf", "application/pdf"));

    static PageKind of(String fileName, boolean anyCgi) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(livephp|live\\.php|livepl|live\\.pl)")) {
            return SCRIPT;
        }
        if (name.matches(".*\\.live\\.[a-z]+")) {
            return PROGRAM;
        }
        if (name.matches(".*\\.(php|pl|cgi)")) {
            return anyCgi ? PROGRAM : CODE;
        }
        if (name.matches(".*\\.(html?|htmlt)")) {
            return TAGS;
        }
        return name.matches(
                        ".*\\.(pm|inc|tt|py|rb|sh|ya?ml|conf|ini|db|sqlite|log|bak|phps|phtml)|.*~")
                ? CODE
                : FILE;
    }

    /** The media type of a plain file, when it is one we know. */
    static Optional<String> type(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return Optional.ofNullable(TYPES.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
