package org.livebridge.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer: what stands inside {@code cpanelresult} (API 2), the flat object (API 1), or
 * {@code apiversion/func/module/result} (UAPI), as recorded (liveapi.md 2.3, 3.6, 4.5).
 *
 * @param body the answer as JSON-able maps, lists, texts, integers and nulls
 * @param error why the call failed, for journal and trace; null on success
 */
public record Envelope(
        ApiFamily family, Map<String, @Nullable Object> body, @Nullable String error) {

    /** Whether the call and its function succeeded. */
    public boolean ok() {
        return error == null;
    }

    /**
     * The document as HTTP and the command line print it: API 2 and UAPI differ from API 1, which
     * has no {@code cpanelresult} around it (liveapi.md 3.2).
     */
    public Map<String, ? extends @Nullable Object> document() {
        return family == ApiFamily.API2 ? Map.of("cpanelresult", body) : body;
    }
}
