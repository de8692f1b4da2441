package org.livebridge.whm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** A WHM function: a value that is registered, as the account's functions are. */
public record WhmFunction(
        String name,
        String summary,
        List<Parameter> parameters,
        Evidence evidence,
        Handler handler) {

    /** Copies the parameters. */
    public WhmFunction {
        parameters = List.copyOf(parameters);
    }

    /** The code of a function; refuses by {@link org.livebridge.account.RuleException}. */
    @FunctionalInterface
    public interface Handler {
        /** What stands in {@code data}; null for none. */
        @Nullable Object handle(WhmCall call);
    }
}
