package org.livebridge.wasm.wasi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.livebridge.wasm.Channel;

/**
 * The device that carries the framed byte protocol: what is written is a decimal length, a newline
 * and a payload; each complete payload goes to the channel, and its answer can be read.
 */
final class ChannelDescriptor extends Descriptor {
    private static final int LONGEST = 20 * 1024 * 1024;
    private static final int LONGEST_LENGTH = 10;

    private final Channel channel;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private ByteArrayInputStream answer = new ByteArrayInputStream(new byte[0]);

    ChannelDescriptor(Channel channel) {
        this.channel = channel;
    }

    @Override
    int type() {
        return CHARACTER_DEVICE;
    }

    @Override
    int read(byte[] buffer) {
        return Math.max(0, answer.read(buffer, 0, buffer.length));
    }

    @Override
    void write(byte[] bytes) throws WasiException {
        pending.writeBytes(bytes);
        byte[] all = pending.toByteArray();
        int begin = 0;
        while (begin < all.length) {
            int line = newline(all, begin);
            boolean framed = all[begin] >= '0' && all[begin] <= '9';
            if (!framed) {
                // A tag without its length line: the whole of what was written (liveapi.md 1.5).
                exchange(all, begin, all.length);
                begin = all.length;
                break;
            }
            if (line < 0) {
                break;
            }
            int length = length(all, begin, line);
            if (all.length - line - 1 < length) {
                break;
            }
            exchange(all, line + 1, line + 1 + length);
            begin = line + 1 + length;
        }
        pending.reset();
        pending.write(all, begin, all.length - begin);
    }

    private void exchange(byte[] all, int from, int to) {
        byte[] payload = new byte[to - from];
        System.arraycopy(all, from, payload, 0, payload.length);
        byte[] rest = answer.readAllBytes();
        byte[] next = channel.exchange(payload);
        byte[] joined = new byte[rest.length + next.length];
        System.arraycopy(rest, 0, joined, 0, rest.length);
        System.arraycopy(next, 0, joined, rest.length, next.length);
        answer = new ByteArrayInputStream(joined);
    }

    private static int newline(byte[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int length(byte[] all, int from, int to) throws WasiException {
        String text = new String(all, from, to - from, StandardCharsets.US_ASCII).strip();
        if (text.length() > LONGEST_LENGTH || !text.chars().allMatch(Character::isDigit)) {
            throw new WasiException(Errno.INVAL);
        }
        long length = Long.parseLong(text);
        if (length > LONGEST) {
            throw new WasiException(Errno.INVAL);
        }
        return (int) length;
    }
}
