package org.livebridge.account.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a file holds, by its name.
 *
 * @param type such as {@code text/html}
 * @param icon the name that interfaces give it, such as {@code text-html}
 */
public record MediaType(String type, String icon) {
    private static final MediaType FOLDER = new MediaType("httpd/unix-directory", "folder");
    private static final MediaType UNKNOWN =
            new MediaType("application/octet-stream", "text-x-generic");
    private static final Map<String, MediaType> BY_ENDING = new HashMap<>();

    static {
        add("text/html", "text-html", "html htm shtml");
        add("application/x-httpd-php", "text-x-generic", "php php5 phtml");
        add("text/plain", "text-x-generic", "txt log conf ini md htaccess");
        add("text/css", "text-css", "css");
        add("application/javascript", "text-x-script", "js mjs");
        add("application/json", "text-x-generic", "json");
        add("application/xml", "text-xml", "xml xsl");
        add("text/csv", "text-x-generic", "csv");
        add("application/x-perl", "text-x-script", "pl pm cgi");
        add("application/x-sh", "text-x-script", "sh");
        add("text/x-python", "text-x-script", "py");
        add("image/png", "image-x-generic", "png");
        add("image/jpeg", "image-x-generic", "jpg jpeg");
        add("image/gif", "image-x-generic", "gif");
        add("image/svg+xml", "image-x-generic", "svg");
        add("image/webp", "image-x-generic", "webp");
        add("image/x-icon", "image-x-generic", "ico");
        add("application/pdf", "application-pdf", "pdf");
        add("application/zip", "package-x-generic", "zip");
        add("application/x-gzip", "package-x-generic", "gz tgz");
        add("application/x-bzip2", "package-x-generic", "bz2 tbz2");
        add("application/x-tar", "package-x-generic", "tar");
        add("audio/mpeg", "audio-x-generic", "mp3");
        add("video/mp4", "video-x-generic", "mp4");
        add("application/sql", "text-x-generic", "sql");
        add("application/x-pem-file", "text-x-generic", "pem crt key csr pub");
    }

    /** The type of an entry. */
    public static MediaType of(FileEntry entry) {
        if (entry.isFolder()) {
            return FOLDER;
        }
        String name = entry.name().toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(name.substring(name.lastIndexOf('.') + 1), UNKNOWN);
    }

    /** Whether a person can edit it as text. */
    public boolean isText() {
        return type.startsWith("text/") || (icon.startsWith("text-") && !equals(UNKNOWN));
    }

    /** Whether it is an archive. */
    public boolean isArchive() {
        return icon.equals("package-x-generic");
    }

    private static void add(String type, String icon, String endings) {
        for (String ending : endings.split(" ")) {
            BY_ENDING.put(ending, new MediaType(type, icon));
        }
    }
}
