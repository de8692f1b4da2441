package org.livebridge.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** The documented functions of API 2 by name. Immutable. */
public final class Catalogue {
    private static final Catalogue DOCUMENTED = new Catalogue();

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> obsolete = new LinkedHashMap<>();

    private Catalogue() {
        lines("api2.tsv").map(CatalogueEntry::of).forEach(e -> entries.put(e.fullName(), e));
        lines("refusals.tsv")
                .map(line -> line.split("\t", 2))
                .forEach(cells -> obsolete.put(cells[0], cells[1]));
    }

    /** What the documentation names. */
    public static Catalogue documented() {
        return DOCUMENTED;
    }

    /** All functions, in the order of their names. */
    public Collection<CatalogueEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The function of that name. */
    public Optional<CatalogueEntry> find(String fullName) {
        return Optional.ofNullable(entries.get(fullName));
    }

    /** The UAPI function that does what the API 2 function does, if one is known. */
    public Optional<String> uapiOf(String fullName) {
        return find(fullName).map(CatalogueEntry::uapi).filter(name -> !name.isEmpty());
    }

    /**
     * The offered functions, completed: the role that a page names for one that names none, and an
     * honest failure for every documented function that is not among them.
     */
    public List<ApiFunction> complete(List<ApiFunction> offered) {
        Set<String> known = new HashSet<>();
        List<ApiFunction> all = new ArrayList<>();
        for (ApiFunction function : offered) {
            known.add(function.family().label() + " " + function.fullName());
            all.add(withRole(function));
        }
        for (CatalogueEntry entry : entries.values()) {
            if (known.add("api2 " + entry.fullName())) {
                boolean twin = known.contains("uapi " + entry.uapi());
                all.add(refused(entry, twin));
            }
        }
        for (CatalogueEntry entry : entries.values()) {
            if (entry.uapiCertain()
                    && !entry.uapi().isEmpty()
                    && known.add("uapi " + entry.uapi())) {
                all.add(refusedUapi(entry));
            }
        }
        return all;
    }

    private ApiFunction withRole(ApiFunction function) {
        CatalogueEntry entry = entries.get(function.fullName());
        if (entry == null || function.family() != ApiFamily.API2 || !function.role().isEmpty()) {
            return function;
        }
        return new ApiFunction(
                function.family(),
                function.module(),
                function.name(),
                function.summary(),
                function.parameters(),
                function.evidence(),
                function.source(),
                function.feature(),
                entry.role(),
                function.remark(),
                function.refusal(),
                function.handler());
    }

    private ApiFunction refused(CatalogueEntry entry, boolean twin) {
        String why = obsolete.get(entry.module());
        String reason =
                why != null
                        ? entry.fullName() + " is not offered: " + why + "."
                        : entry.fullName()
                                + " is documented, but LiveBridge does not implement it"
                                + (twin ? "; UAPI's " + entry.uapi() + " does the same." : ".");
        return refused(
                ApiFamily.API2,
                entry.module(),
                entry.function(),
                entry.summary(),
                entry.parameters(),
                reason);
    }

    private static ApiFunction refusedUapi(CatalogueEntry entry) {
        int cut = entry.uapi().indexOf("::");
        return refused(
                ApiFamily.UAPI,
                entry.uapi().substring(0, cut),
                entry.uapi().substring(cut + 2),
                "Does what API 2's " + entry.fullName() + " does.",
                List.of(),
                entry.uapi() + " is documented, but LiveBridge does not implement it.");
    }

    private static ApiFunction refused(
            ApiFamily family,
            String module,
            String function,
            String summary,
            List<String> parameters,
            String reason) {
        return new ApiFunction(
                family,
                module,
                function,
                summary,
                parameters.stream().map(name -> Parameter.optional(name, "")).toList(),
                Evidence.DOCUMENTED,
                "catalogue.tsv",
                "",
                "",
                "",
                reason,
                call -> ApiResult.failure(null, reason));
    }

    private static java.util.stream.Stream<String> lines(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException cause) {
            throw new IllegalStateException("Cannot read " + resource, cause);
        }
    }
}
