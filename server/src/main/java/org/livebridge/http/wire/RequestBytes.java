package org.livebridge.http.wire;

import io.helidon.webserver.CloseConnectionException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of requests as the HTTP library reads them: HTTP/1.1 as it came, from its first request
 * on; of HTTP/1.0 one request after the other, its head made into one of HTTP/1.1. Not thread-safe.
 */
final class RequestBytes implements Supplier<byte @Nullable []> {
    private static final byte[] NOTHING = new byte[0];

    private final Supplier<byte @Nullable []> source;
    private final OldAnswer answer;
    private final int mostHead;
    private final String host;
    private boolean asItComes;
    private long body;
    private byte[] ahead = NOTHING;

    /**
     * @param mostHead bytes of a request's first line, and of its headers
     * @param host the Host of a request that names none
     */
    RequestBytes(Supplier<byte @Nullable []> source, OldAnswer answer, int mostHead, String host) {
        this.source = source;
        this.answer = answer;
        this.mostHead = mostHead;
        this.host = host;
    }

    @Override
    public byte @Nullable [] get() {
        if (asItComes) {
            return source.get();
        }
        return body > 0 ? body() : head();
    }

    private byte @Nullable [] body() {
        byte @Nullable [] bytes = ahead.length > 0 ? ahead : source.get();
        ahead = NOTHING;
        if (bytes == null) {
            return null;
        }
        if (bytes.length > body) {
            ahead = Arrays.copyOfRange(bytes, (int) body, bytes.length);
            bytes = Arrays.copyOf(bytes, (int) body);
        }
        body -= bytes.length;
        return bytes;
    }

    private byte @Nullable [] head() {
        if (answer.isLast()) {
            throw new CloseConnectionException("An answer of HTTP/1.0 ends its connection.");
        }
        byte[] all = joined(NOTHING, ahead);
        ahead = NOTHING;
        while (true) {
            int line = OldRequest.lineEnd(all, 0);
            boolean old = line >= 0 && OldRequest.isOld(all, line);
            if (old ? all.length > 2 * mostHead : line >= 0 || all.length > mostHead) {
                return asItIs(all, old);
            }
            int end = old ? OldRequest.end(all, line) : -1;
            if (end >= 0) {
                return request(all, end);
            }
            byte @Nullable [] more = source.get();
            if (more == null) {
                return all.length == 0 ? null : asItIs(all, old);
            }
            all = joined(all, more);
        }
    }

    /** What the library reads itself, or says what is wrong with. */
    private byte[] asItIs(byte[] all, boolean old) {
        asItComes = true;
        if (old) {
            answer.begin(false);
            OldRequest.renew(all);
        } else {
            answer.beginNew();
        }
        return all;
    }

    /** One behind the other; empty lines before a request count for nothing (RFC 9112, 2.2). */
    private static byte[] joined(byte[] all, byte[] more) {
        if (all.length > 0) {
            byte[] both = Arrays.copyOf(all, all.length + more.length);
            System.arraycopy(more, 0, both, all.length, more.length);
            return both;
        }
        int begin = 0;
        while (begin < more.length && (more[begin] == '\r' || more[begin] == '\n')) {
            begin++;
        }
        return begin == 0 ? more : Arrays.copyOfRange(more, begin, more.length);
    }

    private byte[] request(byte[] all, int end) {
        OldRequest request =
                OldRequest.of(new String(all, 0, end, StandardCharsets.ISO_8859_1), host);
        answer.begin(request.keepAlive());
        body = request.body();
        ahead = Arrays.copyOfRange(all, end, all.length);
        return request.head().getBytes(StandardCharsets.ISO_8859_1);
    }
}
