package org.livebridge.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function answers, before it is put into its family's envelope.
 *
 * <p>Data is made of what JSON can say: records and maps (rows), lists, texts, {@code Integer} or
 * {@code Long}, null. API 2: a list of rows. UAPI: anything. API 1: a text.
 *
 * @param data the payload
 * @param errors why the function failed; empty on success. API 2 and API 1 use the first
 * @param messages remarks on a success (UAPI's {@code messages})
 * @param metadata UAPI's {@code metadata}; empty otherwise
 */
public record ApiResult(
        @Nullable Object data,
        List<String> errors,
        List<String> messages,
        Map<String, Object> metadata) {

    /** Copies the lists. */
    public ApiResult {
        errors = List.copyOf(errors);
        messages = List.copyOf(messages);
    }

    /** A success with this payload. */
    public static ApiResult of(@Nullable Object data) {
        return new ApiResult(data, List.of(), List.of(), Map.of());
    }

    /** API 2: a success with one row. */
    public static ApiResult row(Object row) {
        return of(List.of(row));
    }

    /** A failure that the function reports, with the row that tells of it (functions.md 1.3). */
    public static ApiResult failure(@Nullable Object data, String error) {
        return new ApiResult(data, List.of(error), List.of(), Map.of());
    }

    /** Whether the function succeeded. */
    public boolean ok() {
        return errors.isEmpty();
    }
}
