package org.livebridge.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.login.Service;

/** The six known ports over a base: 2, 3, 6, 7, 15 and 16 above it (liveapi.md 3.1). */
public final class PortBlock {
    /** The base of the known ports: 2082, 2083, 2086, 2087, 2095, 2096. */
    public static final int KNOWN = 2080;

    private static final int STEP = 100;
    private static final int TRIES = 100;

    private PortBlock() {}

    /** The listeners over {@code base}; the plain ones alone when there is no TLS. */
    public static List<Listener> over(int base, boolean tls) {
        List<Listener> all = new ArrayList<>();
        add(all, Service.CPANEL, base + 2, tls);
        add(all, Service.WHM, base + 6, tls);
        add(all, Service.WEBMAIL, base + 15, tls);
        return all;
    }

    private static void add(List<Listener> all, Service service, int port, boolean tls) {
        if (tls) {
            all.add(new Listener(service, true, port + 1));
        }
        all.add(new Listener(service, false, port));
    }

    /** The same, with plain ports that only point to the ones with TLS. */
    public static List<Listener> pointing(List<Listener> all) {
        return all.stream()
                .map(port -> port.tls() ? port : port.pointing(port.port() + 1))
                .toList();
    }

    /** The first port of the listeners that is taken, if one is. */
    public static Optional<Integer> taken(InetAddress address, List<Listener> listeners) {
        for (Listener listener : listeners) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, listener.port()));
            } catch (IOException inUse) {
                return Optional.of(listener.port());
            }
        }
        return Optional.empty();
    }

    /** The next base above {@code base} whose ports are all free; empty when there is none near. */
    public static Optional<Integer> nextFree(InetAddress address, int base, boolean tls) {
        for (int i = 1; i <= TRIES; i++) {
            int candidate = base + i * STEP;
            if (taken(address, over(candidate, tls)).isEmpty()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
