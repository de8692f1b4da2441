package org.livebridge.liveapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Payloads out of a byte stream: a decimal length, a newline, so many bytes (liveapi.md 1.5). */
final class Frames {
    /** A payload's bound; the known client gives up a little above it. */
    static final int LONGEST = 20 * 1024 * 1024;

    private static final int LONGEST_LINE = 12;

    private static final int LONGEST_UNFRAMED = 64 * 1024;
    private static final String ACTION = "<cpanelaction>";
    private static final byte[] ACTION_END =
            "</cpanelaction>".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private boolean actionSeen;

    Frames(InputStream in) {
        this.in = in;
    }

    /** Thrown for bytes that are no frame; the connection cannot go on after it. */
    static final class BrokenFrameException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenFrameException(String message) {
            super(message);
        }
    }

    /** The next payload; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        return Optional.of(Character.isDigit(first) ? framed(first) : unframed(first));
    }

    private byte[] framed(int first) throws IOException {
        StringBuilder line = new StringBuilder().append((char) first);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b == '\r') {
                continue;
            }
            if (!Character.isDigit(b) || line.length() > LONGEST_LINE) {
                throw new BrokenFrameException("The length line is no number.");
            }
            line.append((char) b);
        }
        long length = Long.parseLong(line.toString());
        if (length > LONGEST) {
            throw new BrokenFrameException("The frame is longer than " + LONGEST + " bytes.");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new BrokenFrameException("The stream ended inside a frame.");
        }
        return payload;
    }

    /** A tag without its length line ends with its {@code >}; one known client writes so. */
    private byte[] unframed(int first) throws IOException {
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        tag.write(first);
        int matched = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            tag.write(b);
            // An action holds other tags' ends in its JSON, so it ends with its own end only.
            matched = b == ACTION_END[matched] ? matched + 1 : b == ACTION_END[0] ? 1 : 0;
            boolean action = tag.size() >= ACTION.length() && isAction(tag);
            if (matched == ACTION_END.length || (b == '>' && !action)) {
                break;
            }
            if (tag.size() > LONGEST_UNFRAMED) {
                throw new BrokenFrameException("A tag without a length line is too long.");
            }
        }
        return tag.toByteArray();
    }

    private boolean isAction(ByteArrayOutputStream tag) {
        if (tag.size() == ACTION.length()) {
            actionSeen = tag.toString(StandardCharsets.ISO_8859_1).equals(ACTION);
        }
        return actionSeen;
    }
}
