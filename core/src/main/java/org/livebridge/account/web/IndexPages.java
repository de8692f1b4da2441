package org.livebridge.account.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of index pages, the first wanted first. */
public final class IndexPages {
    /** What a server looks for when a site says nothing [I]. */
    private static final List<String> USUAL =
            List.of(
                    "index.php",
                    "index.pl",
                    "index.cgi",
                    "index.phtml",
                    "index.shtml",
                    "index.xhtml",
                    "index.html",
                    "index.htm",
                    "default.html",
                    "default.htm",
                    "home.html",
                    "home.htm");

    private final WebFiles files;

    /** The pages by {@code files}. */
    public IndexPages(WebFiles files) {
        this.files = files;
    }

    /** Those of the main site: its last {@code DirectoryIndex} line, else the usual ones. */
    public List<String> of(String account) {
        return files.lines(account, "public_html").stream()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("directoryindex "))
                .reduce((first, last) -> last)
                .map(line -> Stream.of(line.split("\\s+")).skip(1).toList())
                .orElse(USUAL);
    }
}
