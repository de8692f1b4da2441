package org.livebridge.http.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.http.Exchange;
import org.livebridge.wasm.GuestExit;

/**
 * Takes what a script prints: a CGI header block, then the body, which goes to the client as it
 * comes once there is more than {@code held}. Not thread-safe.
 */
final class CgiAnswer extends OutputStream {
    private static final int LONGEST_BLOCK = 64 << 10;
    private static final int CLIENT_GONE = 141;
    private static final Pattern HEADER = Pattern.compile("[!#-'*+.^_`|~0-9A-Za-z-]{1,100}:.*");
    private static final List<String> OURS =
            List.of("connection", "transfer-encoding", "keep-alive", "status", "x-powered-by");

    private final Exchange exchange;
    private final int held;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable OutputStream client;
    private @Nullable Exception gone;
    private int status = 200;
    private String type = "text/html; charset=utf-8";
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    CgiAnswer(Exchange exchange, int held) {
        this.exchange = exchange;
        this.held = held;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (gone != null) {
            throw new GuestExit(CLIENT_GONE);
        }
        try {
            if (client == null) {
                kept.write(bytes, offset, length);
                if (kept.size() > held) {
                    commit();
                }
            } else {
                client.write(bytes, offset, length);
            }
        } catch (IOException | UncheckedIOException cause) {
            throw ended(cause);
        }
    }

    @Override
    public void flush() {
        try {
            if (client != null && gone == null) {
                client.flush();
            }
        } catch (IOException | UncheckedIOException cause) {
            throw ended(cause);
        }
    }

    /** Nobody listens any more: the script ends here. */
    private GuestExit ended(Exception cause) {
        gone = cause;
        return new GuestExit(CLIENT_GONE);
    }

    /** Why a script was ended for its client: it went away, or took nothing for too long. */
    Optional<Exception> gone() {
        return Optional.ofNullable(gone);
    }

    /** Whether the client has seen something. */
    boolean committed() {
        return client != null;
    }

    /** Whether the script said that its body is HTML, or said nothing. */
    boolean isHtml() {
        byte[] all = kept.toByteArray();
        Optional<Block> block = block(all);
        return block.map(
                        b ->
                                b.lines.stream()
                                        .map(line -> line.toLowerCase(Locale.ROOT))
                                        .filter(line -> line.startsWith("content-type:"))
                                        .allMatch(line -> line.contains("html")))
                .orElse(true);
    }

    /** The script's end: sends what is left. */
    void finish() throws IOException {
        if (gone != null) {
            throw new IOException("The client went away.", gone);
        }
        if (client == null) {
            commit();
        }
        OutputStream open = client;
        if (open != null) {
            open.close();
        }
    }

    private void commit() throws IOException {
        byte[] all = kept.toByteArray();
        int body = 0;
        Optional<Block> block = block(all);
        if (block.isPresent()) {
            block.get().lines.forEach(this::header);
            body = block.get().end;
        }
        headers.forEach(
                header -> {
                    if (header.getKey().equalsIgnoreCase("set-cookie")) {
                        exchange.addCookie(header.getValue());
                    } else {
                        exchange.set(header.getKey(), header.getValue());
                    }
                });
        exchange.set("X-Content-Type-Options", "nosniff");
        // The path holds the security token, which no other site may see.
        exchange.set("Referrer-Policy", "same-origin");
        OutputStream open = exchange.stream(status, type);
        client = open;
        open.write(all, body, all.length - body);
        kept.reset();
    }

    private void header(String line) {
        int cut = line.indexOf(':');
        String name = line.substring(0, cut).strip();
        String value = line.substring(cut + 1).strip();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "status" -> status = code(value);
            case "content-type" -> type = value;
            case "location" -> {
                if (status == 200) {
                    status = 302;
                }
                headers.add(Map.entry(name, value));
            }
            default -> {
                if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.add(Map.entry(name, value));
                }
            }
        }
    }

    private static int code(String value) {
        return value.matches("[1-5]\\d\\d(\\s.*)?") ? Integer.parseInt(value.substring(0, 3)) : 200;
    }

    /** A header block and where the body begins. */
    private record Block(List<String> lines, int end) {}

    /** The header block; none when the text does not begin with one that ends. */
    private static Optional<Block> block(byte[] all) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < Math.min(all.length, LONGEST_BLOCK); i++) {
            if (all[i] != '\n') {
                continue;
            }
            int end = i > begin && all[i - 1] == '\r' ? i - 1 : i;
            String line = new String(all, begin, end - begin, StandardCharsets.ISO_8859_1);
            begin = i + 1;
            if (line.isEmpty()) {
                return lines.isEmpty() ? Optional.empty() : Optional.of(new Block(lines, begin));
            }
            if (!HEADER.matcher(line).matches()) {
                return Optional.empty();
            }
            lines.add(line);
        }
        return Optional.empty();
    }
}
