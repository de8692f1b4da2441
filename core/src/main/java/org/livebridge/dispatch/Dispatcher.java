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
import org.livebridge.dispatch.options.OutputOptions;

/**
 * Answers calls of all three families. Thread-safe.
 *
 * <p>Never throws for what a caller or a function does: a function that breaks gives an honest
 * failure, and the log tells why.
 */
public final class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final FunctionRegistry registry;
    private final Gate gate;
    private final List<CallListener> listeners;

    /** A dispatcher over these functions behind this gate that tells these listeners. */
    public Dispatcher(FunctionRegistry registry, Gate gate, List<CallListener> listeners) {
        this.registry = registry;
        this.gate = gate;
        this.listeners = List.copyOf(listeners);
    }

    /** Runs the call and returns its finished answer. */
    public Envelope dispatch(ApiCall call) {
        long begin = System.nanoTime();
        Optional<ApiFunction> function = registry.find(call.family(), call.name());
        Envelope answer =
                function.isPresent()
                        ? answer(function.get(), call)
                        : Envelopes.unknown(call, registry.hasModule(call.family(), call.module()));
        if (!listeners.isEmpty()) {
            Optional<String> hint = hint(call, function.isPresent());
            long nanos = System.nanoTime() - begin;
            AnsweredCall answered = new AnsweredCall(call, function, answer, nanos, hint);
            listeners.forEach(listener -> listener.called(answered));
        }
        return answer;
    }

    private Optional<String> hint(ApiCall call, boolean known) {
        if (!call.remark().isEmpty()) {
            return Optional.of(call.remark());
        }
        return known
                ? Optional.empty()
                : registry.nearest(call.family(), call.name())
                        .map(name -> "did you mean " + name + "?");
    }

    private Envelope answer(ApiFunction function, ApiCall call) {
        return gate.refusal(function, call.caller())
                .map(reason -> Envelopes.refused(call, reason))
                .orElseGet(() -> Envelopes.of(call, run(function, call)));
    }

    private static ApiResult run(ApiFunction function, ApiCall call) {
        try {
            OutputOptions options = OutputOptions.of(call.family(), call.arguments());
            return options.applyTo(function.handler().handle(call.with(options.rest())));
        } catch (RuleException refusal) {
            return ApiResult.failure(null, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, () -> call.name() + " broke", broken);
            return ApiResult.failure(
                    null, "The function " + call.name() + " broke; nothing was changed.");
        }
    }
}
