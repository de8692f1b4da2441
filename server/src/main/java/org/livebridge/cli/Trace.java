package org.livebridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Envelope;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.dispatch.CallListener;

/** One line a call, for the person who watches a script run. */
final class Trace implements CallListener {
    private static final int LONGEST = 60;

    private final OutputStream err;

    Trace(OutputStream err) {
        this.err = err;
    }

    @Override
    public void called(AnsweredCall answered) {
        Envelope answer = answered.answer();
        String outcome = answer.ok() ? "ok" : "failed: " + String.valueOf(answer.error()).strip();
        String line =
                "%s %s → %s, %.1f ms%s%n"
                        .formatted(
                                answered.call().name(),
                                arguments(answered.maskedArguments()),
                                outcome,
                                answered.nanos() / 1e6,
                                answered.hint().map(text -> " (" + text + ")").orElse(""));
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyWatches) {
            // The call is answered all the same.
        }
    }

    private static String arguments(Object masked) {
        if (masked instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(e -> e.getKey() + ": " + shown(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return ((List<?>) masked)
                .stream().map(Trace::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
