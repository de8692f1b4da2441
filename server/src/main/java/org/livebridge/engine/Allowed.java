package org.livebridge.engine;

import java.util.Set;

/**
 * What the user lets embedded scripts reach outside of their sandbox.
 *
 * @param programs of this machine, by name or path
 * @param hosts of the network: each a name, a name with a port, or {@code *}
 */
public record Allowed(Set<String> programs, Set<String> hosts) {
    /** Nothing, as by default. */
    public static final Allowed NOTHING = new Allowed(Set.of(), Set.of());

    /** Copies the sets. */
    public Allowed {
        programs = Set.copyOf(programs);
        hosts = Set.copyOf(hosts);
    }
}
