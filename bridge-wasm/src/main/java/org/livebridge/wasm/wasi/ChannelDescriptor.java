package org.livebridge.wasm.wasi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestLimitException;

/**
 * The device that carries the framed byte protocol: what is written is a decimal length, a newline
 * and a payload; each complete payload goes to the channel, and its answer can be read.
 */
final class ChannelDescriptor extends Descriptor {
    private static final int LONGEST = 20 * 1024 * 1024;
    private static final int LONGEST_LENGTH = 10;

    private final Channel channel;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Queue<ByteArrayInputStream> answers = new ArrayDeque<>();
    private long unread;

    ChannelDescriptor(Channel channel) {
        this.channel = channel;
    }

    @Override
    int type() {
        return CHARACTER_DEVICE;
    }

    @Override
    int read(byte[] buffer) {
        int total = 0;
        while (total < buffer.length && !answers.isEmpty()) {
            ByteArrayInputStream first = answers.element();
            total += Math.max(0, first.read(buffer, total, buffer.length - total));
            if (first.available() == 0) {
                answers.remove();
            }
        }
        unread -= total;
        return total;
    }

    @Override
    void write(byte[] bytes) throws WasiException {
        pending.writeBytes(bytes);
        byte[] all = pending.toByteArray();
        pending.reset();
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
                checkLength(all.length - begin);
                break;
            }
            int length = length(all, begin, line);
            if (all.length - line - 1 < length) {
                break;
            }
            exchange(all, line + 1, line + 1 + length);
            begin = line + 1 + length;
        }
        pending.write(all, begin, all.length - begin);
    }

    private void exchange(byte[] all, int from, int to) {
        if (unread > LONGEST) {
            throw new GuestLimitException(
                    "The script sent calls without reading their answers and was ended.");
        }
        byte[] answer = channel.exchange(Arrays.copyOfRange(all, from, to));
        unread += answer.length;
        answers.add(new ByteArrayInputStream(answer));
    }

    private static void checkLength(int digits) throws WasiException {
        if (digits > LONGEST_LENGTH) {
            throw new WasiException(Errno.INVAL);
        }
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
        checkLength(text.length());
        if (!text.chars().allMatch(Character::isDigit)) {
            throw new WasiException(Errno.INVAL);
        }
        long length = Long.parseLong(text);
        if (length > LONGEST) {
            throw new WasiException(Errno.INVAL);
        }
        return (int) length;
    }
}
