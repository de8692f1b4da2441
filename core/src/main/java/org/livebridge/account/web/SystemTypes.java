package org.livebridge.account.web;

import java.util.List;
import java.util.stream.Stream;

/** What a usual Apache knows by itself: the types that sites need most. */
final class SystemTypes {
    static final List<ApacheTypes.Entry> MIME =
            entries(
                    """
                    application/gzip .gz
                    application/javascript .js
                    application/json .json
                    application/pdf .pdf
                    application/rss+xml .rss
                    application/wasm .wasm
                    application/xml .xml
                    application/zip .zip
                    audio/mpeg .mp3
                    audio/ogg .ogg
                    font/ttf .ttf
                    font/woff .woff
                    font/woff2 .woff2
                    image/gif .gif
                    image/jpeg .jpeg
                    image/jpeg .jpg
                    image/png .png
                    image/svg+xml .svg
                    image/webp .webp
                    image/x-icon .ico
                    text/calendar .ics
                    text/css .css
                    text/csv .csv
                    text/html .htm
                    text/html .html
                    text/plain .txt
                    video/mp4 .mp4
                    video/webm .webm
                    """);
    static final List<ApacheTypes.Entry> HANDLERS =
            entries(
                    """
                    cgi-script .cgi
                    cgi-script .pl
                    cgi-script .ppl
                    server-parsed .shtml
                    """);

    private SystemTypes() {}

    private static List<ApacheTypes.Entry> entries(String lines) {
        return Stream.of(lines.split("\n"))
                .map(line -> line.split(" "))
                .map(words -> new ApacheTypes.Entry(words[0], words[1], false))
                .toList();
    }
}
