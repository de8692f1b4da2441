package org.livebridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Envelope;
import org.livebridge.dispatch.CallListener;

/** One line a call, for the person who watches a script run. */
final class Trace implements CallListener {
    private static final int LONGEST = 60;

    private final OutputStream err;

    Trace(OutputStream err) {
        this.err = err;
    }

    @Override
    public void called(ApiCall call, Envelope answer, long nanos, Optional<String> hint) {
        String arguments =
                call.arguments().named().isEmpty()
                        ? call.arguments().ordered().stream()
                                .map(value -> shown("", value))
                                .collect(Collectors.joining(", ", "(", ")"))
                        : call.arguments().named().entrySet().stream()
                                .map(e -> e.getKey() + ": " + shown(e.getKey(), e.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
        String outcome = answer.ok() ? "ok" : "failed: " + String.valueOf(answer.error()).strip();
        String line =
                "%s %s → %s, %.1f ms%s%n"
                        .formatted(
                                call.name(),
                                arguments,
                                outcome,
                                nanos / 1e6,
                                hint.map(text -> " (" + text + ")").orElse(""));
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobodyWatches) {
            // The call is answered all the same.
        }
    }

    private static String shown(String name, @org.jspecify.annotations.Nullable Object value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("pass") || lower.contains("answer")) {
            return "***";
        }
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
