package org.livebridge.engine.services;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The hosts of the network that the user allows by name ({@code --allow-net}). */
final class AllowedHosts {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private final Set<String> hosts;

    /** Allows {@code hosts}: each a name, a name with a port, or {@code *}. */
    AllowedHosts(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /**
     * Why a script does not reach {@code host}; empty when it does.
     *
     * @param wish what the script does with it: {@code asks for}
     */
    Optional<NotAllowed> refusal(String wish, String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        if (hosts.contains("*")
                || allows(name, port)
                || (LOOPBACK.contains(name)
                        && LOOPBACK.stream().anyMatch(same -> allows(same, port)))) {
            return Optional.empty();
        }
        return Optional.of(
                new NotAllowed(
                        "The script "
                                + wish
                                + " "
                                + (host.isEmpty() ? "an address without a host" : host)
                                + ", and the network is not allowed; allow it with --allow-net "
                                + (host.isEmpty() ? "HOST" : host)
                                + ", or run with --engine native"));
    }

    private boolean allows(String name, int port) {
        return hosts.contains(name) || hosts.contains(name + ":" + port);
    }
}
