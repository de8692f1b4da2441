package org.livebridge.http.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.http.Parameters;
import org.livebridge.http.html.Html;

/** The form of one function: its documented parameters, more of them, and the list options. */
final class ShellForm {
    private static final int EXTRA = 3;

    private ShellForm() {}

    static String of(
            ApiFamily family, String name, Optional<ApiFunction> function, Parameters form) {
        StringBuilder html = new StringBuilder("<h2>");
        html.append(Html.escape(name)).append("</h2>\n");
        html.append(
                function.map(ShellPage::facts)
                        .orElse("<p>No such function is known here; the call will say so.</p>\n"));
        html.append("<form method=\"post\">\n");
        hidden(html, "api", family.label());
        hidden(html, "function", name);
        List<Parameter> parameters = function.map(ApiFunction::parameters).orElse(List.of());
        for (Parameter p : parameters) {
            html.append(
                    """
                    <label>%1$s%2$s <input name="p.%1$s" value="%3$s"%4$s%5$s></label><p class="hint">%6$s</p>
                    """
                            .formatted(
                                    Html.escape(p.name()),
                                    p.required() ? " (required)" : "",
                                    Html.escape(given(form, p)),
                                    p.secret() ? " type=\"password\" autocomplete=\"off\"" : "",
                                    p.required() ? " aria-required=\"true\"" : "",
                                    Html.escape(p.help())));
        }
        others(html, form, parameters);
        html.append("<details><summary>More parameters</summary>\n");
        for (int i = 0; i < EXTRA; i++) {
            html.append(
                    """
                    <div class="row"><label>Name <input name="extra.name"></label>
                    <label>Value <input name="extra.value"></label></div>
                    """);
        }
        html.append("</details>\n<details><summary>Sort, filter, paginate, columns</summary>\n");
        for (String[] option : ShellPage.options()) {
            html.append("<label>")
                    .append(option[1])
                    .append(" <input name=\"o.")
                    .append(option[0])
                    .append("\" value=\"")
                    .append(Html.escape(form.text("o." + option[0], "")))
                    .append("\"></label>\n");
        }
        return html.append("</details>\n<button>Run on live data</button>\n</form>\n").toString();
    }

    /** What was sent for a parameter, under any of its names. */
    private static String given(Parameters form, Parameter parameter) {
        String own = form.text("p." + parameter.name(), "");
        return parameter.aliases().stream()
                .map(alias -> form.text("p." + alias, ""))
                .filter(value -> own.isEmpty() && !value.isEmpty())
                .findFirst()
                .orElse(own);
    }

    /** Whether the value under another name of a parameter stands in the parameter's field. */
    private static boolean isShown(Parameters form, Parameter parameter, String key) {
        return key.startsWith("p.")
                && parameter.aliases().contains(key.substring("p.".length()))
                && form.text("p." + parameter.name(), "").isEmpty();
    }

    /** What was sent beside the documented parameters, e.g. by a link from the journal. */
    private static void others(StringBuilder html, Parameters form, List<Parameter> known) {
        for (Map.Entry<String, String> entry : form.entries()) {
            String key = entry.getKey();
            boolean documented =
                    known.stream()
                            .anyMatch(p -> key.equals("p." + p.name()) || isShown(form, p, key));
            if (key.startsWith("p.") && !documented) {
                html.append(
                        "<label>%s <input name=\"%s\" value=\"%s\"></label>\n"
                                .formatted(
                                        Html.escape(key.substring(2)),
                                        Html.escape(key),
                                        Html.escape(entry.getValue())));
            }
        }
    }

    private static void hidden(StringBuilder html, String name, String value) {
        html.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Html.escape(value))
                .append("\">\n");
    }
}
