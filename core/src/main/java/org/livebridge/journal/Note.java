package org.livebridge.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;

/**
 * A line of the journal that is no call of an account's function: a WHM function, a login, a page.
 * It has the same fields as a call's.
 *
 * @param account the account it is about; empty for none
 * @param api e.g. {@code whm1}, {@code login}
 * @param arguments as they may be kept: without secrets
 * @param error why it failed; null when it did not
 */
public record Note(
        String account,
        String login,
        String door,
        String api,
        String module,
        String function,
        Map<String, ? extends @Nullable Object> arguments,
        @Nullable String error,
        long micros) {

    String line(Instant time) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", time.toString());
        line.put("account", account);
        line.put("login", login);
        line.put("door", door);
        line.put("api", api);
        line.put("module", module);
        line.put("function", function);
        line.put("arguments", arguments);
        line.put("ok", error == null);
        line.put("error", error);
        line.put("micros", micros);
        return Json.write(line);
    }
}
