package org.livebridge.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.api.Envelope;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;

/** UAPI {@code Batch::strict}: several calls in order, up to the first that fails. */
public final class Batch implements ApiModule {
    private static final int MOST = 100;

    private final Function<ApiCall, Envelope> dispatch;

    /** The module; its calls go in at {@code dispatch} as those of any script. */
    public Batch(Function<ApiCall, Envelope> dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Batch", "UAPI 11.138")
                .function(
                        "strict",
                        Evidence.DOCUMENTED,
                        "Runs UAPI calls in order, up to the first that fails.",
                        List.of(
                                // Masked in the journal: a command may hold a password.
                                Parameter.secret(
                                        "command",
                                        "command, command-1 …: a JSON list of module, function and"
                                                + " an object of arguments")),
                        this::strict)
                .functions();
    }

    private ApiResult strict(ApiCall call) {
        List<String> commands = Given.list(call, "command");
        if (commands.isEmpty() || commands.size() > MOST) {
            throw new RuleException("Give 1 to " + MOST + " “command” arguments.");
        }
        List<ApiCall> calls = commands.stream().map(command -> parsed(call, command)).toList();
        List<@Nullable Object> results = new ArrayList<>();
        for (ApiCall one : calls) {
            Envelope answer = dispatch.apply(one);
            results.add(answer.body().get("result"));
            if (!answer.ok()) {
                return ApiResult.failure(
                        results,
                        "Call "
                                + results.size()
                                + ", "
                                + one.name()
                                + ", failed: "
                                + answer.error());
            }
        }
        return ApiResult.of(results);
    }

    private static ApiCall parsed(ApiCall call, String command) {
        try {
            if (Json.parse(command) instanceof List<?> parts
                    && (parts.size() == 2 || parts.size() == 3)
                    && parts.get(0) instanceof String module
                    && parts.get(1) instanceof String function
                    && !module.equals("Batch")) {
                Object arguments = parts.size() == 3 ? parts.get(2) : Map.of();
                if (arguments instanceof Map<?, ?> named) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    named.forEach((key, value) -> values.put(String.valueOf(key), value));
                    return new ApiCall(
                            ApiFamily.UAPI,
                            module,
                            function,
                            Arguments.named(values),
                            call.caller(),
                            call.door(),
                            call.variables());
                }
            }
        } catch (JsonSyntaxException wrong) {
            throw new RuleException("A “command” is no JSON: " + wrong.getMessage());
        }
        throw new RuleException(
                "A “command” is no call: give a JSON list of module, function and an object of"
                        + " arguments; Batch cannot hold Batch.");
    }
}
