package org.livebridge.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livebridge.account.plan.FeatureLists;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** UAPI {@code Features}: what the account's package lets it use (liveapi.md 3.6). */
public final class Features implements ApiModule {
    private final FeatureLists lists;

    /** The module over the feature lists. */
    public Features(FeatureLists lists) {
        this.lists = lists;
    }

    /** A feature that can be granted. */
    record Row(String id, String name) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Features", "liveapi.md 3.6")
                .function(
                        "has_feature",
                        Evidence.DOCUMENTED,
                        "Tells by its status whether the account has a feature.",
                        List.of(Parameter.required("name", "the feature")),
                        this::has)
                .function(
                        "list_features",
                        Evidence.PROPOSED,
                        "Gives every feature with 1 for one that the account has, else 0.",
                        List.of(),
                        call -> ApiResult.of(states(call)))
                .function(
                        "get_feature_metadata",
                        Evidence.PROPOSED,
                        "Lists every feature with its description.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        FeatureLists.known().values().stream()
                                                .map(f -> new Row(f.name(), f.description()))
                                                .toList()))
                .functions();
    }

    /** Status 1: has it; 0: not granted, or not installed. The errors tell which. */
    private ApiResult has(ApiCall call) {
        String name = Given.text(call, "name");
        if (!FeatureLists.known().containsKey(name)) {
            return ApiResult.failure(null, "There is no feature “" + name + "” on this server.");
        }
        return lists.has(call.caller().account(), name)
                ? ApiResult.of(null)
                : ApiResult.failure(null, "You do not have the feature “" + name + "”.");
    }

    private Map<String, Integer> states(ApiCall call) {
        Set<String> off = lists.offFor(call.caller().account());
        Map<String, Integer> states = new LinkedHashMap<>();
        FeatureLists.known().keySet().forEach(n -> states.put(n, off.contains(n) ? 0 : 1));
        return states;
    }
}
