package org.livebridge.modules;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiResult;

/** API 2's ways to tell success and failure in {@code data[0]} (functions.md 1.3). */
public final class Outcome {
    private Outcome() {}

    /** {@code result} is 1 or 0; {@code reason} tells why it is 0. */
    public record ResultRow(int result, String reason) {}

    /** {@code status} is 1 or 0; {@code statusmsg} tells what was done or why not. */
    public record StatusRow(int status, String statusmsg) {}

    /** Runs {@code work}; {@code [{"result":1,"reason":…}]}, or result 0 and the error. */
    public static ApiResult result(String reason, Runnable work) {
        return row(
                () -> {
                    work.run();
                    return new ResultRow(1, reason);
                },
                refusal -> new ResultRow(0, refusal));
    }

    /** Runs {@code work}; {@code [{"status":1,"statusmsg":…}]}, or status 0 and the error. */
    public static ApiResult status(String message, Runnable work) {
        return row(
                () -> {
                    work.run();
                    return new StatusRow(1, message);
                },
                refusal -> new StatusRow(0, refusal));
    }

    /** The row that {@code work} makes, or the row that {@code failed} makes of its refusal. */
    public static ApiResult row(Supplier<Object> work, Function<String, Object> failed) {
        try {
            return ApiResult.row(work.get());
        } catch (RuleException refusal) {
            String reason = String.valueOf(refusal.getMessage());
            return ApiResult.failure(List.of(failed.apply(reason)), reason);
        }
    }
}
