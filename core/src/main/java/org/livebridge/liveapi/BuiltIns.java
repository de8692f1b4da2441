package org.livebridge.liveapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Envelope;
import org.livebridge.tag.Variables;

/**
 * API 1's {@code print}, {@code langprint} and {@code setvar}: they read and write the session's
 * own variables and no state, so they do not pass the dispatcher.
 */
final class BuiltIns {
    private final Variables variables;

    BuiltIns(Variables variables) {
        this.variables = variables;
    }

    /** The text that the built-in gives; empty when there is none of that name. */
    Optional<String> run(String name, Arguments arguments) {
        String first = arguments.text(0).orElse("");
        return switch (name) {
            case "print" -> Optional.of(variables.expand(first));
            // No phrase book is public: a key is its own text, as for a phrase not translated.
            case "langprint" -> Optional.of(first);
            case "setvar" -> Optional.of(set(first));
            default -> Optional.empty();
        };
    }

    private String set(String assignment) {
        int cut = assignment.indexOf('=');
        if (cut > 0) {
            variables.set(assignment.substring(0, cut).strip(), assignment.substring(cut + 1));
        }
        return "";
    }

    /** The recorded form of a built-in's answer (liveapi.md 1.5). */
    static Envelope envelope(String name, String text) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("apiversion", "1");
        body.put("type", "internal");
        body.put("command", name);
        body.put("source", "internal");
        body.put("data", Map.of("result", text));
        body.put("event", Map.of("result", 1));
        return new Envelope(ApiFamily.API1, body, null);
    }
}
