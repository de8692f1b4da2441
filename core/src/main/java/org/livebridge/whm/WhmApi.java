package org.livebridge.whm;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.journal.Note;

/** Answers WHM functions in their envelope (liveapi.md 3.7). Thread-safe. */
public final class WhmApi {
    private static final Logger LOG = System.getLogger(WhmApi.class.getName());
    private static final Pattern SECRET =
            Pattern.compile("pass|answer|secret|key|cert", Pattern.CASE_INSENSITIVE);

    private final LiveBridge bridge;
    private final Map<String, WhmFunction> functions = new LinkedHashMap<>();

    /** The functions over this store. */
    public WhmApi(LiveBridge bridge) {
        this.bridge = bridge;
        List<WhmFunction> all = new ArrayList<>();
        all.addAll(new AccountFunctions(bridge).functions());
        all.addAll(new LoginFunctions(bridge).functions());
        all.addAll(new ServerFunctions(functions::keySet).functions());
        all.addAll(new AccountCalls(bridge).functions());
        all.forEach(function -> functions.put(function.name(), function));
    }

    /**
     * A finished answer.
     *
     * @param error why it failed; null when it did not
     */
    public record Answer(Map<String, @Nullable Object> body, @Nullable String error) {}

    /** Every function. */
    public Collection<WhmFunction> functions() {
        return List.copyOf(functions.values());
    }

    /** Runs the call; never throws for what it does. */
    public Answer answer(WhmCall call) {
        long begin = System.nanoTime();
        Answer answer = run(call);
        bridge.journal()
                .note(
                        new Note(
                                call.optional("user").orElse(""),
                                call.login().name(),
                                call.door(),
                                "whm1",
                                "WHM",
                                call.function(),
                                masked(call.arguments()),
                                answer.error(),
                                (System.nanoTime() - begin) / 1000));
        return answer;
    }

    private Answer run(WhmCall call) {
        WhmFunction function = functions.get(call.function());
        if (function == null) {
            String error = "Unknown App Requested: " + call.function();
            return new Answer(body("error", error), error);
        }
        if (!call.arguments().getOrDefault("api.version", "").equals("1")) {
            String error = "WHM API 0 is not offered; add api.version=1.";
            return new Answer(body("error", error), error);
        }
        try {
            WhmOptions.Applied applied = WhmOptions.apply(call, function.handler().handle(call));
            Map<String, @Nullable Object> metadata = metadata(call, "OK", 1);
            applied.chunk().ifPresent(chunk -> metadata.put("chunk", chunk));
            return envelope(applied.data(), metadata, null);
        } catch (RuleException refusal) {
            String reason = String.valueOf(refusal.getMessage());
            return envelope(null, metadata(call, reason, 0), reason);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, () -> call.function() + " broke", broken);
            String reason = "The function " + call.function() + " broke; nothing was changed.";
            return envelope(null, metadata(call, reason, 0), reason);
        }
    }

    private static Answer envelope(
            @Nullable Object data, Map<String, @Nullable Object> metadata, @Nullable String error) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (data != null) {
            body.put("data", data);
        }
        body.put("metadata", metadata);
        return new Answer(body, error);
    }

    private static Map<String, @Nullable Object> metadata(WhmCall call, String reason, int result) {
        Map<String, @Nullable Object> metadata = body("command", call.function());
        metadata.put("reason", reason);
        metadata.put("result", result);
        metadata.put("version", 1);
        return metadata;
    }

    private static Map<String, @Nullable Object> body(String key, String value) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(key, value);
        return body;
    }

    private static Map<String, String> masked(Map<String, String> arguments) {
        Map<String, String> masked = new LinkedHashMap<>();
        arguments.forEach(
                (name, value) -> masked.put(name, SECRET.matcher(name).find() ? "***" : value));
        return masked;
    }
}
