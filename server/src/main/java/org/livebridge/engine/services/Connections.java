package org.livebridge.engine.services;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of one run, to the hosts that the user allows. Requests and answers are one text
 * each ({@code in}, {@code out}), as interpreters without JSON write them.
 */
final class Connections implements AutoCloseable {
    private static final int MOST = 32;
    private static final long MOST_TRAFFIC = 256L << 20;
    private static final double LONGEST_SECONDS = 300;

    private final AllowedHosts hosts;
    private final Map<String, Connection> open = new ConcurrentHashMap<>();
    private int count;
    private long traffic;
    private volatile boolean closed;

    Connections(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** An answer of octets. */
    private record Octets(String out) {
        static Octets of(byte[] bytes) {
            return new Octets(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static final Octets DONE = new Octets("1");

    /**
     * {@code PROTOCOL VERIFY TIMEOUT}, newline, {@code HOST:PORT}: answers the connection's number.
     */
    Object connect(Request request) {
        String[] parts = request.text("in").split("[ \n]", 4);
        int cut = parts.length == 4 ? parts[3].lastIndexOf(':') : -1;
        if (cut < 1 || !parts[3].substring(cut + 1).matches("\\d{1,5}")) {
            return new Refusal("A connection needs HOST:PORT");
        }
        String host = parts[3].substring(0, cut).replaceAll("^\\[|\\]$", "");
        int port = Integer.parseInt(parts[3].substring(cut + 1));
        Optional<NotAllowed> refusal = hosts.refusal("connects to", host, port);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (open.size() >= MOST || closed) {
            return new Refusal("A script has at most " + MOST + " connections at a time");
        }
        return connect(host, port, parts[0].equals("tls"), parts[1].equals("1"), parts[2]);
    }

    private Object connect(String host, int port, boolean tls, boolean verify, String patience) {
        Connection connection = new Connection(host, port);
        String number = String.valueOf(++count);
        open.put(number, connection);
        try {
            connection.open(Math.max(1, milliseconds(patience)));
            if (tls) {
                connection.secure(verify);
            }
            return new Octets(number);
        } catch (IOException | IllegalArgumentException cause) {
            open.remove(number);
            connection.close();
            return new Failure(reason(cause));
        }
    }

    private static String reason(Exception cause) {
        if (cause instanceof ConnectException) {
            return "Connection refused";
        }
        return cause instanceof SocketTimeoutException
                ? "Connection timed out"
                : String.valueOf(cause.getMessage());
    }

    Object send(Request request) {
        return with(
                request,
                (connection, rest) -> {
                    connection.send(counted(rest.getBytes(StandardCharsets.ISO_8859_1)));
                    return DONE;
                });
    }

    /** {@code SIZE TIMEOUT}. */
    Object receive(Request request) {
        return with(
                request,
                (connection, rest) -> {
                    String[] wish = rest.split(" ", 2);
                    int size = Integer.parseInt(wish[0]);
                    return Octets.of(
                            counted(connection.receive(size, milliseconds(wish[wish.length - 1]))));
                });
    }

    /** {@code 1} when the other side has to show who it is. */
    Object secure(Request request) {
        return with(
                request,
                (connection, rest) -> {
                    connection.secure(rest.equals("1"));
                    return DONE;
                });
    }

    /** {@code r}, {@code w} or both. */
    Object shutDown(Request request) {
        return with(
                request,
                (connection, rest) -> {
                    connection.shutDown(rest.contains("r"), rest.contains("w"));
                    return DONE;
                });
    }

    Object disconnect(Request request) {
        return with(
                request,
                (connection, rest) -> {
                    open.values().remove(connection);
                    connection.close();
                    return DONE;
                });
    }

    @FunctionalInterface
    private interface Work {
        Object on(Connection connection, String rest) throws IOException;
    }

    /** What is asked of a connection by its number, which is the text's first line. */
    private Object with(Request request, Work work) {
        String[] parts = request.text("in").split("\n", 2);
        Connection connection = open.get(parts[0]);
        if (connection == null || parts.length < 2) {
            return new Failure("The connection is closed");
        }
        try {
            return work.on(connection, parts[1]);
        } catch (IOException | NumberFormatException cause) {
            return new Failure(reason(cause));
        }
    }

    private byte[] counted(byte[] bytes) throws IOException {
        traffic += bytes.length;
        if (traffic > MOST_TRAFFIC) {
            throw new IOException("A script moves at most " + MOST_TRAFFIC + " bytes");
        }
        return bytes;
    }

    private static int milliseconds(String seconds) {
        double value = Double.parseDouble(seconds);
        return (int) (1000 * Math.min(value < 0 ? LONGEST_SECONDS : value, LONGEST_SECONDS));
    }

    @Override
    public void close() {
        closed = true;
        open.values().forEach(Connection::close);
    }
}
