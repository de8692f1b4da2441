package org.livebridge.perl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.wasi.Device;
import org.livebridge.wasm.wasi.DeviceException;

/** A stream socket of a script: the connection itself is the embedder's, who allows it or not. */
final class PerlSocket implements Device, Polled {
    static final int NOT_CONNECTED = 53;

    private static final int AGAIN = 6;
    private static final int INTERRUPTED = 27;
    private static final int BROKEN = 64;
    private static final int RESET = 15;
    private static final int IS_CONNECTED = 30;
    private static final int LARGEST = 65_536;
    private static final double SLICE_SECONDS = 30;
    private static final double AT_ONCE = 0.001;
    private static final Map<String, Integer> ERRNO =
            Map.of("Connection refused", 14, "Connection timed out", 73, "Broken pipe", BROKEN);

    private final PerlTurns turns;
    private final PerlServices services;
    private @Nullable String number;
    private byte[] ahead = {};
    private int used;
    private boolean ended;
    private boolean nonBlocking;

    /** The embedder does not allow it; its message is for the script's author. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;

        NotAllowed(String sentence) {
            super(sentence, null, false, false);
        }
    }

    PerlSocket(PerlTurns turns, PerlServices services) {
        this.turns = turns;
        this.services = services;
    }

    boolean connected() {
        return number != null;
    }

    /** Connects; waits at most {@code seconds}, and not beyond an alarm. */
    void connect(String hostAndPort, double seconds) throws NotAllowed, DeviceException {
        if (number != null) {
            throw new DeviceException(IS_CONNECTED);
        }
        double patience = Math.min(seconds, untilAlarm());
        number = ask("connect", "tcp 1 " + patience + "\n" + hostAndPort);
    }

    /** Goes on in TLS. */
    void secure(boolean verify) throws NotAllowed, DeviceException {
        ask("secure", connection() + "\n" + (verify ? "1" : "0"));
    }

    /** {@code r}, {@code w} or both. */
    void shutDown(String how) throws NotAllowed, DeviceException {
        ask("shutdown", connection() + "\n" + how);
    }

    private String connection() throws DeviceException {
        String connection = number;
        if (connection == null) {
            throw new DeviceException(NOT_CONNECTED);
        }
        return connection;
    }

    private String ask(String service, String in) throws NotAllowed, DeviceException {
        PerlProcess process = turns.current();
        Map<String, String> answer = turns.outside(process, () -> services.ask(service, in));
        String out = answer.get("out");
        if (out != null) {
            return out;
        }
        if (process.ring()) {
            throw new DeviceException(INTERRUPTED);
        }
        String refused = answer.get("refused");
        if (refused != null) {
            throw new NotAllowed(refused);
        }
        throw new DeviceException(errno(answer.getOrDefault("failed", "")));
    }

    private static int errno(String reason) {
        Integer known = ERRNO.get(reason);
        if (known != null) {
            return known;
        }
        String text = reason.toLowerCase(Locale.ROOT);
        if (text.contains("broken pipe") || text.contains("shut down")) {
            return BROKEN;
        }
        return text.contains("unreachable") || text.contains("no route") ? 23 : RESET;
    }

    private double untilAlarm() {
        long rings = turns.current().rings();
        return rings == Long.MAX_VALUE
                ? Double.MAX_VALUE
                : Math.max(AT_ONCE, (rings - System.nanoTime()) / 1e9);
    }

    /** Whether something can be read, waited for as long as told. */
    private boolean fill(double seconds) throws DeviceException {
        if (used < ahead.length || ended) {
            return true;
        }
        try {
            String part =
                    ask(
                            "receive",
                            connection()
                                    + "\n"
                                    + LARGEST
                                    + " "
                                    + String.format(Locale.ROOT, "%.3f", seconds));
            ended = part.startsWith("e");
            ahead = part.startsWith("d") ? octets(part.substring(1)) : new byte[0];
            used = 0;
            return ended || ahead.length > 0;
        } catch (NotAllowed broken) {
            throw new DeviceException(RESET);
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As {@code select} asks: an end or a failure counts as something to read. */
    @Override
    public boolean ready(double seconds) {
        try {
            return fill(Math.max(AT_ONCE, seconds));
        } catch (DeviceException failed) {
            return true;
        }
    }

    @Override
    public int type() {
        return SOCKET;
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        while (!fill(nonBlocking ? AT_ONCE : Math.min(SLICE_SECONDS, untilAlarm()))) {
            if (turns.current().ring()) {
                throw new DeviceException(INTERRUPTED);
            }
            if (nonBlocking) {
                throw new DeviceException(AGAIN);
            }
        }
        int size = Math.min(buffer.length, ahead.length - used);
        System.arraycopy(ahead, used, buffer, 0, size);
        used += size;
        return size;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        try {
            ask("send", connection() + "\n" + new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (NotAllowed refused) {
            throw new DeviceException(BROKEN);
        } catch (DeviceException failure) {
            if (failure.errno() == BROKEN) {
                turns.current().signal("PIPE");
            }
            throw failure;
        }
    }

    @Override
    public void nonBlocking(boolean how) {
        nonBlocking = how;
    }

    @Override
    public void close() {
        String connection = number;
        if (connection != null) {
            number = null;
            services.ask("disconnect", connection + "\n");
        }
    }
}
