package org.livebridge.account.plan;

import java.util.Map;
import java.util.OptionalLong;

/**
 * A package that accounts are made by.
 *
 * @param featureList the list that says which features its accounts have
 * @param limits what is limited; a limit that is not there is “unlimited”
 */
public record HostingPackage(String name, String featureList, Map<Limit, Long> limits) {
    /** The package of an account that was given none; it limits nothing at first. */
    public static final String DEFAULT = "default";

    /** Copies the limits. */
    public HostingPackage {
        limits = Map.copyOf(limits);
    }

    /** The limit; empty for unlimited. */
    public OptionalLong limit(Limit limit) {
        Long value = limits.get(limit);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The limit as pages print it: the number, or {@code unlimited}. */
    public String shown(Limit limit) {
        Long value = limits.get(limit);
        return value == null ? "unlimited" : value.toString();
    }
}
