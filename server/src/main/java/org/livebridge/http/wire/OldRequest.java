package org.livebridge.http.wire;

import io.helidon.common.socket.PeerInfo;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/**
 * A request of HTTP/1.0 (RFC 1945): its head as one of HTTP/1.1 in ISO-8859-1, the length of its
 * body, and whether its client wants to send another one behind it.
 */
record OldRequest(String head, long body, boolean keepAlive) {
    private static final String VERSION = "HTTP/1.0";

    /** What a client of HTTP/1.0 cannot be answered by. */
    private static final List<String> BEYOND_IT = List.of("expect", "te", "upgrade", "keep-alive");

    /** Makes it from the head as it came; {@code host} is for one that names none. */
    static OldRequest of(String text, String host) {
        StringBuilder head = new StringBuilder(text.length() + 64);
        boolean keepAlive = false;
        boolean named = false;
        boolean chunked = false;
        long body = 0;
        for (String line : text.split("\r?\n")) {
            if (head.length() == 0) {
                String first = line.stripTrailing();
                head.append(first, 0, first.length() - 1).append("1\r\n");
                continue;
            }
            int colon = Math.max(0, line.indexOf(':'));
            String value = line.substring(colon).replaceFirst(":", "").strip();
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.equals("connection")) {
                keepAlive = value.toLowerCase(Locale.ROOT).contains("keep-alive");
                continue;
            }
            if (BEYOND_IT.contains(name)) {
                continue;
            }
            named |= name.equals("host");
            if (name.equals("content-length") && value.matches("\\d{1,18}")) {
                body = Long.parseLong(value);
            }
            chunked |= name.equals("transfer-encoding");
            head.append(line).append("\r\n");
        }
        if (!named) {
            head.append("Host: ").append(host).append("\r\n");
        }
        // Unknown to HTTP/1.0: where such a body ends is not to be relied on (RFC 9112, 6.1).
        keepAlive &= !chunked;
        if (!keepAlive) {
            head.append("Connection: close\r\n");
        }
        return new OldRequest(
                head.append("\r\n").toString(), chunked ? Long.MAX_VALUE : body, keepAlive);
    }

    /** Whether the line that ends there is a first line of HTTP/1.0. */
    static boolean isOld(byte[] bytes, int lineEnd) {
        int end = lastWord(bytes, lineEnd);
        if (end < VERSION.length()) {
            return false;
        }
        for (int i = 0; i < VERSION.length(); i++) {
            if (bytes[end - VERSION.length() + i] != VERSION.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Makes a first line of HTTP/1.0 one of HTTP/1.1. */
    static void renew(byte[] bytes) {
        bytes[lastWord(bytes, lineEnd(bytes, 0)) - 1] = '1';
    }

    private static int lastWord(byte[] bytes, int lineEnd) {
        int end = lineEnd;
        while (end > 0 && (bytes[end - 1] == '\r' || bytes[end - 1] == ' ')) {
            end--;
        }
        return end;
    }

    /** Where the head ends whose first line ends there; -1 when it has not come whole. */
    static int end(byte[] bytes, int firstLineEnd) {
        int line = firstLineEnd;
        while (line >= 0) {
            int next = lineEnd(bytes, line + 1);
            if (next == line + 1 || (next == line + 2 && bytes[line + 1] == '\r')) {
                return next + 1;
            }
            line = next;
        }
        return -1;
    }

    /** The place of the next line feed; -1 for none. */
    static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The Host of a request that names none. */
    static String host(PeerInfo local) {
        if (local.address() instanceof InetSocketAddress inet && inet.getAddress() != null) {
            InetAddress address = inet.getAddress();
            String host = address.getHostAddress();
            return (address instanceof Inet6Address ? "[" + host + "]" : host)
                    + ":"
                    + inet.getPort();
        }
        return "localhost";
    }
}
