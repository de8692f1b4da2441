package org.livebridge.http.wire;

import io.helidon.common.buffers.BufferData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers to requests of HTTP/1.0, made from those of HTTP/1.1: without chunks; the connection ends
 * behind one, unless the client wants to go on and the length is told. Not thread-safe.
 */
final class OldAnswer {
    private enum Part {
        /** The connection has not spoken HTTP/1.0 so far. */
        NONE,
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        LAST_CHUNK
    }

    private Part part = Part.NONE;
    private boolean keepAlive;
    private boolean last;
    private long chunk;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** A request of HTTP/1.0 came: what is written from now on answers it. */
    void begin(boolean wantsMore) {
        part = Part.HEAD;
        keepAlive = wantsMore;
        line.reset();
    }

    /** A request of HTTP/1.1 came; its answer and all later ones are right as they are. */
    void beginNew() {
        part = Part.NONE;
    }

    /** Whether something is to be translated. */
    boolean speaks() {
        return part != Part.NONE;
    }

    /** Whether the connection ends behind the present answer. */
    boolean isLast() {
        return last;
    }

    /** The next bytes of an answer, for a client of HTTP/1.0. */
    BufferData translate(BufferData buffer) {
        if (part == Part.BODY) {
            return buffer;
        }
        byte[] bytes = new byte[buffer.available()];
        buffer.read(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            at = step(bytes, at, out);
        }
        return BufferData.create(out.toByteArray());
    }

    private int step(byte[] bytes, int at, ByteArrayOutputStream out) {
        return switch (part) {
            case CHUNK -> {
                int length = (int) Math.min(chunk, bytes.length - at);
                out.write(bytes, at, length);
                chunk -= length;
                part = chunk == 0 ? Part.CHUNK_END : part;
                yield at + length;
            }
            case HEAD, CHUNK_SIZE, CHUNK_END -> {
                line.write(bytes[at]);
                if (bytes[at] == '\n') {
                    lineRead(out);
                }
                yield at + 1;
            }
            case LAST_CHUNK -> bytes.length;
            default -> {
                out.write(bytes, at, bytes.length - at);
                yield bytes.length;
            }
        };
    }

    private void lineRead(ByteArrayOutputStream out) {
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (part == Part.HEAD) {
            if (text.endsWith("\r\n\r\n")) {
                line.reset();
                head(text, out);
            }
            return;
        }
        line.reset();
        if (part == Part.CHUNK_END) {
            part = Part.CHUNK_SIZE;
        } else {
            chunk = Long.parseLong(text.strip(), 16);
            part = chunk == 0 ? Part.LAST_CHUNK : Part.CHUNK;
        }
    }

    private void head(String text, ByteArrayOutputStream out) {
        StringBuilder head = new StringBuilder(text.length() + 32);
        boolean chunked = false;
        boolean told = false;
        for (String one : text.split("\r\n")) {
            String lower = one.toLowerCase(Locale.ROOT);
            if (head.length() == 0) {
                head.append(one.replaceFirst("^HTTP/1\\.1", "HTTP/1.0")).append("\r\n");
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.startsWith("connection:")) {
                keepAlive &= !lower.contains("close");
            } else if (!lower.startsWith("trailer:")) {
                told |= lower.startsWith("content-length:");
                head.append(one).append("\r\n");
            }
        }
        last = !(keepAlive && told);
        head.append("Connection: ").append(last ? "close" : "keep-alive").append("\r\n\r\n");
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        part = chunked ? Part.CHUNK_SIZE : Part.BODY;
    }
}
