package org.livebridge.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;

/**
 * The whole answer that a case expects, from the short form that suites write.
 *
 * <p>API 2: {@code rows}, and {@code error} for a failure; {@code paginate} beside it. UAPI: {@code
 * data} or {@code errors}. API 1: {@code text}, or {@code reason} for a failure. {@code expect}:
 * the answer as it is, without its {@code cpanelresult}.
 */
final class Expectation {
    private Expectation() {}

    static Object of(SuiteCall call, Map<?, ?> yaml) {
        Object whole = yaml.get("expect");
        if (whole != null) {
            return whole;
        }
        return switch (call.family()) {
            case API1 -> api1(call, yaml);
            case API2 -> api2(call, yaml);
            case UAPI -> uapi(call, yaml);
        };
    }

    private static Map<String, @Nullable Object> api2(SuiteCall call, Map<?, ?> yaml) {
        Map<String, @Nullable Object> body = named(2, call);
        Object rows = yaml.get("rows");
        body.put("data", rows == null ? List.of() : rows);
        body.put("event", Map.of("result", 1));
        for (String key : List.of("error", "paginate")) {
            if (yaml.get(key) != null) {
                body.put(key, yaml.get(key));
            }
        }
        if (rows == null && yaml.get("error") == null) {
            throw new SuiteException("an API 2 call expects “rows”, “error” or “expect”.");
        }
        return body;
    }

    private static Map<String, @Nullable Object> uapi(SuiteCall call, Map<?, ?> yaml) {
        Object errors = yaml.get("errors");
        if (errors == null && !yaml.containsKey("data")) {
            throw new SuiteException("a UAPI call expects “data”, “errors” or “expect”.");
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        Object paginate = yaml.get("paginate");
        result.put("status", errors == null ? 1 : 0);
        result.put("data", yaml.get("data"));
        result.put("errors", errors);
        result.put("messages", null);
        result.put("metadata", paginate == null ? Map.of() : Map.of("paginate", paginate));
        result.put("warnings", null);
        Map<String, @Nullable Object> body = named(3, call);
        body.put("result", result);
        return body;
    }

    private static Map<String, @Nullable Object> api1(SuiteCall call, Map<?, ?> yaml) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        boolean internal = call.function().isEmpty();
        Object reason = yaml.get("reason");
        Object text = yaml.get("text");
        body.put("apiversion", "1");
        body.put("type", internal ? "internal" : "event");
        if (internal) {
            body.put("command", call.module());
        } else {
            body.put("module", call.module());
            body.put("func", call.function());
        }
        body.put("source", internal ? "internal" : "module");
        body.put("data", Map.of("result", text == null ? "" : text));
        body.put(
                "event",
                reason == null ? Map.of("result", 1) : Map.of("result", 0, "reason", reason));
        return body;
    }

    private static Map<String, @Nullable Object> named(int version, SuiteCall call) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", version);
        body.put("func", call.function());
        body.put("module", call.module());
        return body;
    }

    /** The family whose answers a script gets under {@code cpanelresult} as they are. */
    static boolean wraps(ApiFamily family) {
        return family != ApiFamily.API2;
    }
}
