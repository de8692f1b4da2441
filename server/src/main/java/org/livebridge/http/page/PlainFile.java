package org.livebridge.http.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.livebridge.http.Exchange;

/** Style sheets, scripts, images: sent as they are, asked again only when changed. */
final class PlainFile {
    private PlainFile() {}

    static void send(Exchange exchange, PageTree.Found page) throws IOException {
        String changed =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Files.getLastModifiedTime(page.file())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC));
        exchange.set("Last-Modified", changed);
        exchange.set("Cache-Control", "private, no-cache");
        exchange.set("X-Content-Type-Options", "nosniff");
        if (exchange.header("If-Modified-Since").filter(changed::equals).isPresent()) {
            exchange.send(304, "text/plain", new byte[0]);
            return;
        }
        String name = String.valueOf(page.file().getFileName());
        String type = PageKind.type(name).orElse("application/octet-stream");
        if (type.equals("application/octet-stream")) {
            exchange.set("Content-Disposition", "attachment");
        }
        exchange.set("Content-Length", String.valueOf(Files.size(page.file())));
        try (OutputStream out = exchange.stream(200, type)) {
            Files.copy(page.file(), out);
        }
    }
}
