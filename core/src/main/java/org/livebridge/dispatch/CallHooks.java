package org.livebridge.dispatch;

import java.util.Optional;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;

/** The hooks around a call (liveapi.md 7). Thread-safe; never throws for what a hook does. */
public interface CallHooks {
    /** No hooks. */
    CallHooks NONE =
            new CallHooks() {
                @Override
                public Optional<HookOutcome> before(ApiCall call) {
                    return Optional.empty();
                }

                @Override
                public Optional<HookOutcome> after(ApiCall call, ApiResult result) {
                    return Optional.empty();
                }
            };

    /** Runs the {@code pre} hooks; empty when there is none. */
    Optional<HookOutcome> before(ApiCall call);

    /** Runs the {@code post} hooks; empty when there is none. */
    Optional<HookOutcome> after(ApiCall call, ApiResult result);
}
