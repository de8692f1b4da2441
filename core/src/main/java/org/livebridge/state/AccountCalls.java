package org.livebridge.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.json.Json;

/** Calls as one account: rows come back, a failure is thrown. */
final class AccountCalls {
    private final LiveBridge bridge;
    private final String account;

    AccountCalls(LiveBridge bridge, String account) {
        this.bridge = bridge;
        this.account = account;
    }

    String account() {
        return account;
    }

    LiveBridge bridge() {
        return bridge;
    }

    /** The rows of an API 2 function; {@code name} is {@code Module::function}. */
    List<Map<String, Object>> api2(String name, String... pairs) {
        return rows(call(ApiFamily.API2, name, pairs).get("data"));
    }

    /** The rows of a UAPI function. */
    List<Map<String, Object>> uapi(String name, String... pairs) {
        Object result = call(ApiFamily.UAPI, name, pairs).get("result");
        return rows(result instanceof Map<?, ?> fields ? fields.get("data") : null);
    }

    private Map<?, ?> call(ApiFamily family, String name, String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        int cut = name.indexOf("::");
        Envelope answer =
                bridge.dispatcher()
                        .dispatch(
                                new ApiCall(
                                        family,
                                        name.substring(0, cut),
                                        name.substring(cut + 2),
                                        Arguments.named(arguments),
                                        Caller.owner(account),
                                        Door.CORE));
        if (!answer.ok()) {
            throw new StateException(String.valueOf(answer.error()).strip());
        }
        Object body = Json.parse(Json.write(answer.body()));
        return body instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static List<Map<String, Object>> rows(@org.jspecify.annotations.Nullable Object data) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (data instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> row = new LinkedHashMap<>();
                if (item instanceof Map<?, ?> map) {
                    map.forEach((key, v) -> row.put(String.valueOf(key), v == null ? "" : v));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.getOrDefault(key, ""));
    }
}
