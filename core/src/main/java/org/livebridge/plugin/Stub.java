package org.livebridge.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiResult;

/**
 * Answers of one function that someone wrote down, for a module they do not have. Thread-safe.
 *
 * @param when what the arguments must be: a text, or a pattern between tildes
 * @param answers given in turn; the last one stays
 * @param given how many were given
 */
record Stub(
        ApiFamily family,
        String module,
        String function,
        Map<String, String> when,
        List<Answer> answers,
        AtomicInteger given) {

    /** One answer, given after a time. */
    record Answer(@Nullable Object data, List<String> errors, Duration after) {}

    boolean matches(ApiCall call) {
        return call.family() == family
                && call.module().equals(module)
                && call.function().equals(function)
                && when.entrySet().stream().allMatch(wanted -> matches(call, wanted));
    }

    private static boolean matches(ApiCall call, Map.Entry<String, String> wanted) {
        String name = wanted.getKey();
        // API 1's arguments have no names: their positions, from 0, stand for them.
        String value =
                call.family() == ApiFamily.API1 && name.matches("\\d{1,3}")
                        ? call.arguments().text(Integer.parseInt(name)).orElse("")
                        : call.arguments().text(name).orElse("");
        String text = wanted.getValue();
        boolean pattern = text.length() > 1 && text.startsWith("~") && text.endsWith("~");
        return pattern
                ? Pattern.matches(text.substring(1, text.length() - 1), value)
                : text.equals(value);
    }

    ApiResult answer() {
        int turn = given.getAndUpdate(n -> Math.min(n + 1, answers.size() - 1));
        Answer answer = answers.get(Math.min(turn, answers.size() - 1));
        if (!answer.after.isZero()) {
            try {
                Thread.sleep(answer.after.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return new ApiResult(answer.data, answer.errors, List.of(), Map.of());
    }
}
