package org.livebridge.whm;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.livebridge.account.plan.FeatureLists;
import org.livebridge.account.statistics.Presented;
import org.livebridge.api.Evidence;

/** {@code version}, {@code applist} and {@code get_feature_names}. */
final class ServerFunctions {
    private final Supplier<Collection<String>> names;

    ServerFunctions(Supplier<Collection<String>> names) {
        this.names = names;
    }

    record Version(String version) {}

    record Apps(List<String> app) {}

    record FeatureRow(String id, String name) {}

    record Features(List<FeatureRow> feature) {}

    List<WhmFunction> functions() {
        return List.of(
                new WhmFunction(
                        "version",
                        "Names the version that is presented to scripts.",
                        List.of(),
                        Evidence.CALLER,
                        call -> new Version(Presented.VERSION)),
                new WhmFunction(
                        "applist",
                        "Lists the functions.",
                        List.of(),
                        Evidence.CALLER,
                        call -> new Apps(List.copyOf(names.get()))),
                new WhmFunction(
                        "get_feature_names",
                        "Lists the features that an account may have.",
                        List.of(),
                        Evidence.DOCUMENTED,
                        call ->
                                new Features(
                                        FeatureLists.known().values().stream()
                                                .map(f -> new FeatureRow(f.name(), f.description()))
                                                .toList())));
    }
}
