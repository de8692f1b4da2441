package org.livebridge.engine.services;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The hosts of the network that the user allows by name ({@code --allow-net}). */
final class AllowedHosts {
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
        if (hosts.contains("*") || hosts.contains(name) || hosts.contains(name + ":" + port)) {
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
}
