package org.livebridge.plugin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.hook.Hook;
import org.livebridge.account.hook.Hooks;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;
import org.livebridge.dispatch.CallHooks;
import org.livebridge.dispatch.HookOutcome;
import org.livebridge.json.Json;

/**
 * The hooks of the store around every call (liveapi.md 7): {@code pre} with {@code args}, {@code
 * post} with {@code args} and {@code output}. A hook that breaks counts as one that did not agree
 * only if it says {@code BAILOUT}; else the log tells.
 */
public final class StoredHooks implements CallHooks {
    private static final Logger LOG = System.getLogger(StoredHooks.class.getName());
    private static final int LONGEST_REASON = 1_000;

    private final Hooks hooks;
    private final HookRunner runner;

    /** The hooks of the store, run by {@code runner}. */
    public StoredHooks(Hooks hooks, HookRunner runner) {
        this.hooks = hooks;
        this.runner = runner;
    }

    @Override
    public Optional<HookOutcome> before(ApiCall call) {
        return run(hooks.of(event(call), Hook.Stage.PRE), call, null);
    }

    /** {@inheritDoc} UAPI's do not run after a failure (liveapi.md 7). */
    @Override
    public Optional<HookOutcome> after(ApiCall call, ApiResult result) {
        if (call.family() == ApiFamily.UAPI && !result.ok()) {
            return Optional.empty();
        }
        return run(hooks.of(event(call), Hook.Stage.POST), call, result);
    }

    private Optional<HookOutcome> run(List<Hook> all, ApiCall call, @Nullable ApiResult result) {
        HookOutcome outcome = all.isEmpty() ? null : HookOutcome.PASSED;
        for (Hook hook : all) {
            String said = say(hook, call, result);
            if (outcome != null && said.startsWith("0") && outcome.passed()) {
                String words = said.substring(1).strip();
                String reason = words.isEmpty() ? "no reason was given" : words;
                boolean blocks = hook.blocking() && hook.stage() == Hook.Stage.PRE;
                outcome = new HookOutcome(false, blocks, reason);
                if (blocks) {
                    break;
                }
            }
        }
        return Optional.ofNullable(outcome);
    }

    private String say(Hook hook, ApiCall call, @Nullable ApiResult result) {
        try {
            String said = runner.run(hook, call.caller(), Json.write(event(hook, call, result)));
            String line = said.strip();
            return line.substring(0, Math.min(line.length(), LONGEST_REASON));
        } catch (HookFailure failure) {
            String message = String.valueOf(failure.getMessage());
            LOG.log(Level.WARNING, "The hook {0} failed: {1}", hook.target(), message);
            return message.contains("BAILOUT") ? "0 " + message : "1";
        }
    }

    private static Map<String, @Nullable Object> event(
            Hook hook, ApiCall call, @Nullable ApiResult result) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(
                "args",
                call.family() == ApiFamily.API1
                        ? call.arguments().ordered()
                        : call.arguments().named());
        data.put("user", call.caller().account());
        data.put("output", result == null ? null : result.data());
        if (result != null && !result.ok()) {
            data.put("error", result.errors().get(0));
        }
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put(
                "context",
                Map.of(
                        "category",
                        "Cpanel",
                        "event",
                        hook.event(),
                        "stage",
                        hook.stage() == Hook.Stage.PRE ? "pre" : "post",
                        "blocking",
                        hook.blocking() ? 1 : 0));
        event.put("data", data);
        event.put("hook", Map.of("id", String.valueOf(hook.id()), "hook", hook.target()));
        return event;
    }

    private static String event(ApiCall call) {
        String family =
                switch (call.family()) {
                    case API1 -> "Api1";
                    case API2 -> "Api2";
                    case UAPI -> "UAPI";
                };
        return family + "::" + call.module() + "::" + call.function();
    }
}
