package org.livebridge.http.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Envelope;
import org.livebridge.http.html.Html;
import org.livebridge.json.Json;

/** An answer for people: a table where it is a list of rows, a tree, and the raw text. */
final class AnswerView {
    private static final int MOST_ROWS = 500;
    private static final int DEEPEST = 12;

    private AnswerView() {}

    static String of(Envelope answer) {
        // By way of JSON, so that what is shown is what the wire carries.
        Object whole = Json.parse(Json.write(answer.document()));
        StringBuilder html = new StringBuilder();
        Object data = data(whole);
        if (data instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?>) {
            html.append("<details open><summary>Table</summary>\n");
            table(html, rows);
            html.append("</details>\n");
        }
        html.append("<details><summary>Tree</summary>\n<ul class=\"tree\">");
        tree(html, "answer", whole, 0);
        html.append("</ul></details>\n<details open><summary>Raw</summary>\n<pre id=\"raw\">");
        html.append(Html.escape(Json.writePretty(answer.document())));
        return html.append("</pre></details>\n").toString();
    }

    private static @Nullable Object data(@Nullable Object whole) {
        Object at = whole;
        for (String key : new String[] {"cpanelresult", "result", "data"}) {
            if (at instanceof Map<?, ?> map && map.containsKey(key)) {
                at = map.get(key);
            }
        }
        return at;
    }

    private static void table(StringBuilder html, List<?> rows) {
        Set<String> columns = new LinkedHashSet<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> columns.add(String.valueOf(key)));
            }
        }
        html.append("<div class=\"wide\"><table><thead><tr>");
        columns.forEach(c -> html.append("<th>").append(Html.escape(c)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (Object row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            html.append("<tr>");
            for (String column : columns) {
                Object value = row instanceof Map<?, ?> map ? map.get(column) : null;
                html.append("<td>").append(Html.escape(text(value))).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : value == null ? "" : Json.write(value);
    }

    private static void tree(StringBuilder html, String name, @Nullable Object value, int depth) {
        boolean open = depth < 3;
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            branch(html, name + " {" + map.size() + "}", open);
            map.forEach((key, inner) -> tree(html, String.valueOf(key), inner, depth + 1));
            html.append("</ul></details></li>");
        } else if (depth < DEEPEST && value instanceof List<?> list) {
            branch(html, name + " [" + list.size() + "]", open);
            int shown = Math.min(list.size(), MOST_ROWS);
            for (int i = 0; i < shown; i++) {
                tree(html, String.valueOf(i), list.get(i), depth + 1);
            }
            html.append("</ul></details></li>");
        } else {
            html.append("<li>")
                    .append(Html.escape(name))
                    .append(": <code>")
                    .append(Html.escape(Json.write(value)))
                    .append("</code></li>");
        }
    }

    private static void branch(StringBuilder html, String name, boolean open) {
        html.append("<li><details")
                .append(open ? " open" : "")
                .append("><summary>")
                .append(Html.escape(name))
                .append("</summary><ul>");
    }
}
