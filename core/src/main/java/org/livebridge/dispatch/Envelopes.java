package org.livebridge.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Envelope;

/** Puts results into the envelope of their family (liveapi.md 2.3, 2.5, 3.6, 4.5; design.md 5). */
final class Envelopes {
    private Envelopes() {}

    /** The answer of a function that ran, whether it succeeded or reports a failure. */
    static Envelope of(ApiCall call, ApiResult result) {
        return switch (call.family()) {
            case API1 -> api1(call, result);
            case API2 -> api2(call, result);
            case UAPI -> uapi(call, result);
        };
    }

    /** The answer to a name that is not there, as recorded (liveapi.md 2.5, 3.6). */
    static Envelope unknown(ApiCall call, boolean moduleKnown) {
        String module = call.module();
        String function = call.function();
        return switch (call.family()) {
            case API1 ->
                    api1(
                            call,
                            ApiResult.failure(
                                    "",
                                    call.name() + "() failed: there is no such API 1 function.\n"));
            case API2 -> unknownApi2(call);
            case UAPI ->
                    uapi(
                            call,
                            ApiResult.failure(
                                    null,
                                    moduleKnown
                                            ? "The system could not find the function “"
                                                    + function
                                                    + "” in the module “"
                                                    + module
                                                    + "”."
                                            : "Failed to load module “"
                                                    + module
                                                    + "”: Can't locate Cpanel/API/"
                                                    + module
                                                    + ".pm in @INC"));
        };
    }

    /** The answer to a call that was not let in: {@code event.result} is 0 (design.md 5). */
    static Envelope refused(ApiCall call, String reason) {
        Envelope answer = of(call, ApiResult.failure(null, reason));
        if (call.family() != ApiFamily.API2) {
            return answer;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>(answer.body());
        body.put("event", event(0, reason));
        return new Envelope(call.family(), body, reason);
    }

    /** API 2 tells what the hooks said, where there are any (liveapi.md 2.3). */
    static Envelope withHooks(
            Envelope answer, Optional<HookOutcome> before, Optional<HookOutcome> after) {
        if (answer.family() != ApiFamily.API2 || (before.isEmpty() && after.isEmpty())) {
            return answer;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>(answer.body());
        before.ifPresent(outcome -> body.put("preevent", event(outcome)));
        after.ifPresent(outcome -> body.put("postevent", event(outcome)));
        return new Envelope(answer.family(), body, answer.error());
    }

    private static Map<String, Object> event(HookOutcome outcome) {
        return outcome.passed() ? Map.of("result", 1) : event(0, outcome.reason());
    }

    private static Map<String, Object> event(int result, String reason) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("reason", reason);
        event.put("result", result);
        return event;
    }

    private static Envelope unknownApi2(ApiCall call) {
        String error =
                "Could not find function '"
                        + call.function()
                        + "' in module '"
                        + call.module()
                        + "'";
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", 2);
        body.put("error", error);
        body.put("func", call.function());
        body.put("module", call.module());
        return new Envelope(call.family(), body, error);
    }

    private static Envelope api2(ApiCall call, ApiResult result) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        String error = result.ok() ? null : result.errors().get(0);
        body.put("apiversion", 2);
        if (error != null) {
            body.put("error", error);
        }
        body.put("func", call.function());
        body.put("data", result.data() instanceof List<?> rows ? rows : List.of());
        body.put("event", Map.of("result", 1));
        body.put("module", call.module());
        if (result.metadata().containsKey("paginate")) {
            body.put("paginate", result.metadata().get("paginate"));
        }
        return new Envelope(call.family(), body, error);
    }

    private static Envelope uapi(ApiCall call, ApiResult result) {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("status", result.ok() ? 1 : 0);
        inner.put("data", result.data());
        inner.put("errors", result.ok() ? null : result.errors());
        inner.put("messages", result.messages().isEmpty() ? null : result.messages());
        inner.put("metadata", result.metadata());
        inner.put("warnings", null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", 3);
        body.put("func", call.function());
        body.put("module", call.module());
        body.put("result", inner);
        return new Envelope(call.family(), body, result.ok() ? null : result.errors().get(0));
    }

    private static Envelope api1(ApiCall call, ApiResult result) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        boolean internal = call.function().isEmpty();
        body.put("apiversion", "1");
        body.put("type", internal ? "internal" : "event");
        if (internal) {
            body.put("command", call.module());
        } else {
            body.put("module", call.module());
            body.put("func", call.function());
        }
        body.put("source", internal ? "internal" : "module");
        Object text = result.data();
        body.put("data", Map.of("result", text == null ? "" : text));
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        if (!result.ok()) {
            event.put("reason", result.errors().get(0));
        }
        event.put("result", result.ok() ? 1 : 0);
        body.put("event", event);
        return new Envelope(call.family(), body, result.ok() ? null : result.errors().get(0));
    }
}
