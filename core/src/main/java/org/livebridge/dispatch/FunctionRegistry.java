package org.livebridge.dispatch;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;

/** All functions by family and name. Immutable. */
public final class FunctionRegistry {
    private static final int NEAR = 4;

    private final Map<ApiFamily, Map<String, ApiFunction>> functions = new LinkedHashMap<>();

    /** These functions; a name that is registered twice is a mistake in our code. */
    public FunctionRegistry(List<ApiFunction> all) {
        for (ApiFamily family : ApiFamily.values()) {
            functions.put(family, new LinkedHashMap<>());
        }
        for (ApiFunction function : all) {
            if (of(function.family()).put(function.fullName(), function) != null) {
                throw new IllegalStateException("Registered twice: " + function.fullName());
            }
        }
    }

    /** The function of exactly that name; names are case-sensitive (functions.md 1.1). */
    public Optional<ApiFunction> find(ApiFamily family, String fullName) {
        return Optional.ofNullable(of(family).get(fullName));
    }

    /** Whether a function of that module is registered in that family. */
    public boolean hasModule(ApiFamily family, String module) {
        return of(family).values().stream().anyMatch(f -> f.module().equals(module));
    }

    /** All functions of all families, in the order of registration. */
    public List<ApiFunction> all() {
        return functions.values().stream().map(Map::values).flatMap(Collection::stream).toList();
    }

    /** The nearest name of that family, if one is near enough to be meant. */
    public Optional<String> nearest(ApiFamily family, String fullName) {
        return of(family).keySet().stream()
                .filter(name -> Nearness.between(name, fullName) <= NEAR)
                .min(Comparator.comparingInt(name -> Nearness.between(name, fullName)));
    }

    private Map<String, ApiFunction> of(ApiFamily family) {
        return functions.getOrDefault(family, Collections.emptyMap());
    }
}
