package org.livebridge.whm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/**
 * {@code cpanel} and {@code uapi_cpanel}: an account's own functions, called by its administrator.
 */
final class AccountCalls {
    private final LiveBridge bridge;

    AccountCalls(LiveBridge bridge) {
        this.bridge = bridge;
    }

    List<WhmFunction> functions() {
        return List.of(
                new WhmFunction(
                        "cpanel",
                        "Calls an API 1, API 2 or UAPI function as an account.",
                        parameters("cpanel_jsonapi_", "func"),
                        Evidence.DOCUMENTED,
                        this::cpanel),
                new WhmFunction(
                        "uapi_cpanel",
                        "Calls a UAPI function as an account.",
                        parameters("cpanel.", "function"),
                        Evidence.DOCUMENTED,
                        this::uapi));
    }

    private static List<Parameter> parameters(String prefix, String function) {
        return List.of(
                Parameter.required(prefix + "user", "the account"),
                Parameter.required(prefix + "module", "the module"),
                Parameter.required(prefix + function, "the function"));
    }

    private Object cpanel(WhmCall call) {
        String version = call.optional("cpanel_jsonapi_apiversion").orElse("2");
        ApiFamily family =
                ApiFamily.fromWire(version)
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "The API version is 1, 2 or 3, not “"
                                                        + version
                                                        + "”."));
        return dispatch(call, family, "cpanel_jsonapi_", "func").document();
    }

    /** The result under {@code uapi}, as callers read it [I]. */
    private Object uapi(WhmCall call) {
        Envelope answer = dispatch(call, ApiFamily.UAPI, "cpanel.", "function");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("uapi", answer.body().get("result"));
        return data;
    }

    private Envelope dispatch(WhmCall call, ApiFamily family, String prefix, String function) {
        String account =
                Administration.account(bridge, call.login(), call.account(prefix + "user")).name();
        Map<String, String> named = new LinkedHashMap<>();
        call.arguments()
                .forEach(
                        (name, value) -> {
                            if (!name.startsWith(prefix) && !name.equals("api.version")) {
                                named.put(name, value);
                            }
                        });
        return bridge.dispatcher()
                .dispatch(
                        new ApiCall(
                                family,
                                call.required(prefix + "module"),
                                call.required(prefix + function),
                                family == ApiFamily.API1
                                        ? Arguments.ordered(List.copyOf(named.values()))
                                        : Arguments.named(named),
                                Login.owner(account).through(call.login().name()).caller(),
                                Door.HTTP_JSON));
    }
}
