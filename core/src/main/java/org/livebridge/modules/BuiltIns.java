package org.livebridge.modules;

import java.util.List;
import java.util.function.Function;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiHandler;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Caller;
import org.livebridge.api.Evidence;
import org.livebridge.api.PageVariables;
import org.livebridge.api.Parameter;

/**
 * API 1's {@code print}, {@code langprint} and {@code setvar}: called with an empty function name,
 * they read and write the variables of the session (liveapi.md 1.5).
 */
public final class BuiltIns implements ApiModule {
    private final Function<Caller, ? extends PageVariables> fresh;

    /** The built-ins; {@code fresh} gives variables to a call that comes from no session. */
    public BuiltIns(Function<Caller, ? extends PageVariables> fresh) {
        this.fresh = fresh;
    }

    @Override
    public List<ApiFunction> functions() {
        return List.of(
                function(
                        "print",
                        Evidence.RECORDED,
                        "Gives a text with its variables replaced.",
                        Parameter.required("text", "such as $user"),
                        call -> ApiResult.of(variables(call).expand(first(call)))),
                // No phrase book is public: a key is its own text, as for a phrase not translated.
                function(
                        "langprint",
                        Evidence.PROPOSED,
                        "Gives the phrase of a key; the key itself, as there is no phrase book.",
                        Parameter.required("key", "the phrase's key"),
                        call -> ApiResult.of(first(call))),
                function(
                        "setvar",
                        Evidence.CALLER,
                        "Sets a variable for the rest of the session.",
                        Parameter.required("assignment", "name=value"),
                        BuiltIns::set));
    }

    private static ApiFunction function(
            String module,
            Evidence evidence,
            String summary,
            Parameter parameter,
            ApiHandler handler) {
        return new ApiFunction(
                ApiFamily.API1,
                module,
                "",
                summary,
                List.of(parameter),
                evidence,
                "liveapi.md 1.5",
                "",
                "",
                "",
                "",
                handler);
    }

    private static ApiResult set(ApiCall call) {
        String assignment = first(call);
        int cut = assignment.indexOf('=');
        PageVariables variables = call.variables();
        if (cut > 0 && variables != null) {
            variables.set(assignment.substring(0, cut).strip(), assignment.substring(cut + 1));
        }
        return ApiResult.of("");
    }

    private PageVariables variables(ApiCall call) {
        PageVariables own = call.variables();
        return own != null ? own : fresh.apply(call.caller());
    }

    private static String first(ApiCall call) {
        return call.arguments().text(0).orElse("");
    }
}
