package org.livebridge.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Envelope;
import org.livebridge.json.Json;

/** An answer for a person at a terminal: rows as a table, everything else as text. */
final class TableText {
    private static final int WIDEST = 60;

    private TableText() {}

    static String of(Envelope answer) {
        StringBuilder text = new StringBuilder();
        String error = answer.error();
        if (error != null) {
            text.append("failed: ").append(error.strip()).append('\n');
        }
        Object data = data(answer);
        if (data instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
            text.append(rows.isEmpty() && error == null ? "no rows\n" : table(rows));
        } else if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> text.append(key + ": " + cell(value) + "\n"));
        } else if (data != null) {
            text.append(cell(data)).append('\n');
        }
        return text.toString();
    }

    private static @Nullable Object data(Envelope answer) {
        Object body = Json.parse(Json.write(answer.body()));
        if (body instanceof Map<?, ?> map) {
            Object inner = answer.family() == ApiFamily.UAPI ? map.get("result") : map;
            Object data = inner instanceof Map<?, ?> fields ? fields.get("data") : null;
            boolean isText = answer.family() == ApiFamily.API1;
            return isText && data instanceof Map<?, ?> result ? result.get("result") : data;
        }
        return null;
    }

    private static String table(List<?> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> ((Map<?, ?>) row).keySet().forEach(key -> names.add("" + key)));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(names));
        for (Object row : rows) {
            lines.add(names.stream().map(name -> cell(((Map<?, ?>) row).get(name))).toList());
        }
        return Columns.of(lines);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        String text = value instanceof CharSequence ? value.toString() : Json.write(value);
        String shown = text.replaceAll("\\p{Cntrl}+", " ");
        return shown.length() > WIDEST ? shown.substring(0, WIDEST - 1) + "…" : shown;
    }
}
