package org.livebridge.dispatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Envelope;
import org.livebridge.api.Evidence;
import org.livebridge.dispatch.options.OutputOptions;

/**
 * Answers calls of all three families. Thread-safe.
 *
 * <p>Never throws for what a caller or a function does: a function that breaks gives an honest
 * failure, and the log tells why.
 */
public final class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Functions functions;
    private final Gate gate;
    private final CallHooks hooks;
    private final List<CallListener> listeners;

    /** A dispatcher over these functions, behind this gate, that tells these listeners. */
    public Dispatcher(
            Functions functions, Gate gate, CallHooks hooks, List<CallListener> listeners) {
        this.functions = functions;
        this.gate = gate;
        this.hooks = hooks;
        this.listeners = List.copyOf(listeners);
    }

    /** Runs the call and returns its finished answer. */
    public Envelope dispatch(ApiCall call) {
        long begin = System.nanoTime();
        Optional<ApiFunction> function = functions.find(call);
        FunctionRegistry registry = functions.registry();
        Envelope answer =
                function.isPresent()
                        ? answerOrUnknown(function.get(), call)
                        : Envelopes.unknown(call, registry.hasModule(call.family(), call.module()));
        if (!listeners.isEmpty()) {
            long nanos = System.nanoTime() - begin;
            AnsweredCall answered =
                    new AnsweredCall(call, function, answer, nanos, hint(call, function));
            listeners.forEach(listener -> listener.called(answered));
        }
        return answer;
    }

    private Envelope answerOrUnknown(ApiFunction function, ApiCall call) {
        try {
            return answer(function, call);
        } catch (NoSuchFunction gone) {
            return Envelopes.unknown(call, true);
        }
    }

    private Envelope answer(ApiFunction function, ApiCall call) {
        Optional<String> refusal =
                function.implemented()
                        ? gate.refusal(function, call.caller())
                        : Optional.of(function.refusal());
        if (refusal.isPresent()) {
            return Envelopes.refused(call, refusal.get());
        }
        Optional<HookOutcome> before = hooks.before(call);
        Optional<String> blocked =
                before.filter(HookOutcome::blocks)
                        .map(outcome -> "A hook refused the call: " + outcome.reason());
        ApiResult result =
                blocked.map(reason -> ApiResult.failure(null, reason))
                        .orElseGet(() -> run(function, call));
        Optional<HookOutcome> after = hooks.after(call, result);
        Envelope answer =
                blocked.map(reason -> Envelopes.refused(call, reason))
                        .orElseGet(() -> Envelopes.of(call, result));
        return Envelopes.withHooks(answer, before, after);
    }

    private Optional<String> hint(ApiCall call, Optional<ApiFunction> function) {
        if (!call.remark().isEmpty()) {
            return Optional.of(call.remark());
        }
        if (function.isEmpty()) {
            return functions
                    .registry()
                    .nearest(call.family(), call.name())
                    .map(name -> "did you mean " + name + "?");
        }
        if (!function.get().remark().isEmpty()) {
            return Optional.of(function.get().remark());
        }
        Evidence evidence = function.get().evidence();
        boolean foreign = evidence == Evidence.STUB || evidence == Evidence.PLUGIN;
        return foreign
                ? Optional.of("answered by a " + evidence.label() + ": " + function.get().source())
                : Optional.empty();
    }

    private static ApiResult run(ApiFunction function, ApiCall call) {
        try {
            OutputOptions options = OutputOptions.of(call.family(), call.arguments());
            return options.applyTo(
                    function.handler().handle(call.with(function.named(options.rest()))));
        } catch (RuleException refusal) {
            return ApiResult.failure(null, String.valueOf(refusal.getMessage()));
        } catch (NoSuchFunction gone) {
            throw gone;
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, () -> call.name() + " broke", broken);
            return ApiResult.failure(
                    null, "The function " + call.name() + " broke; nothing was changed.");
        }
    }
}
