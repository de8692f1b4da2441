package org.livebridge.modules.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.NamedValues;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code Personalization}: the values of NVData under another name. */
public final class Personalization implements ApiModule {
    private static final int MOST = 500;

    private final NamedValues values;

    /** The module over the named values. */
    public Personalization(NamedValues values) {
        this.values = values;
    }

    record Answer(Map<String, Object> personalization) {}

    record Value(int success, String reason, @Nullable String value) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Personalization", "UAPI 11.138; catalogue.tsv")
                .function(
                        "get",
                        Evidence.DOCUMENTED,
                        "Reads values.",
                        List.of(Parameter.required("names", "names, names-1 …, or joined by |")),
                        this::get)
                .function(
                        "set",
                        Evidence.DOCUMENTED,
                        "Sets values.",
                        List.of(
                                Parameter.required(
                                        "personalization", "a JSON object of names and values")),
                        this::set)
                .functions();
    }

    private ApiResult get(ApiCall call) {
        List<String> names =
                Given.list(call, "names").stream()
                        .flatMap(text -> List.of(text.split("\\|")).stream())
                        .toList();
        if (names.isEmpty() || names.size() > MOST) {
            throw new RuleException("Provide the “names” argument: 1 to " + MOST + " names.");
        }
        Map<String, Object> found = new LinkedHashMap<>();
        names.forEach(
                name ->
                        found.put(
                                name,
                                new Value(1, "OK", values.find(call.caller(), name).orElse(null))));
        return ApiResult.of(new Answer(found));
    }

    private ApiResult set(ApiCall call) {
        Object given = call.arguments().named().get("personalization");
        Map<?, ?> wanted = given instanceof Map<?, ?> map ? map : parsed(call);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new RuleException("“personalization” must hold 1 to " + MOST + " values.");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        wanted.forEach(
                (name, value) -> {
                    String text = value == null ? "" : value.toString();
                    values.set(call.caller(), String.valueOf(name), text);
                    set.put(String.valueOf(name), new Value(1, "OK", text));
                });
        return ApiResult.of(new Answer(set));
    }

    private static Map<?, ?> parsed(ApiCall call) {
        String text = Given.text(call, "personalization");
        try {
            if (Json.parse(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (JsonSyntaxException wrong) {
            throw new RuleException("“personalization” is no JSON: " + wrong.getMessage());
        }
        throw new RuleException("“personalization” must be a JSON object.");
    }
}
