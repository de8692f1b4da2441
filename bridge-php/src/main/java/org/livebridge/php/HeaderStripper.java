package org.livebridge.php;

import java.io.IOException;
import java.io.OutputStream;

/** Lets everything pass that stands behind the CGI header block, which ends in an empty line. */
public final class HeaderStripper extends OutputStream {
    private final OutputStream out;
    private boolean inHeaders = true;
    private boolean lineIsEmpty = true;

    /** Lets the bodies through to {@code out}. */
    public HeaderStripper(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (inHeaders && at < end) {
            byte b = bytes[at++];
            if (b == '\n') {
                inHeaders = !lineIsEmpty;
                lineIsEmpty = true;
            } else if (b != '\r') {
                lineIsEmpty = false;
            }
        }
        if (at < end) {
            out.write(bytes, at, end - at);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
