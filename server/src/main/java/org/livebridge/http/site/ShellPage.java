package org.livebridge.http.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Arguments;
import org.livebridge.api.Envelope;
import org.livebridge.catalogue.Catalogue;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.http.api.Bodies;
import org.livebridge.http.html.Html;

/**
 * API Shell: choose a function, fill its parameters, see the answer as table, tree and raw, copy
 * the call as code (liveapi.md 6). It works on live data.
 */
final class ShellPage {
    private final LiveBridge bridge;

    ShellPage(LiveBridge bridge) {
        this.bridge = bridge;
    }

    void answer(Exchange exchange, Login login) throws IOException {
        boolean run = exchange.method().equals("POST");
        Parameters form = run ? Bodies.parameters(exchange) : exchange.query();
        ApiFamily family =
                form.text("api", "uapi").equals("api2") ? ApiFamily.API2 : ApiFamily.UAPI;
        String name = form.text("function", "").strip();
        StringBuilder main = new StringBuilder(choice(family, name));
        main.append(
                "<p><a href=\"%s/site/coverage\">All functions, and what works</a></p>\n"
                        .formatted(exchange.securityToken()));
        int cut = name.indexOf("::");
        Optional<ApiFunction> function =
                bridge.functions().stream()
                        .filter(f -> f.family() == family && f.fullName().equals(name))
                        .findFirst();
        if (cut > 0) {
            main.append(ShellForm.of(family, name, function, form));
        }
        if (run && cut > 0) {
            Map<String, String> arguments = arguments(form, family);
            String module = name.substring(0, cut);
            String called = name.substring(cut + 2);
            long begin = System.nanoTime();
            Envelope answer =
                    Calls.call(bridge, login, family, module, called, Arguments.named(arguments));
            double millis = (System.nanoTime() - begin) / 1e6;
            main.append(
                    "<h2>Answer</h2>\n<p class=\"%s\" role=\"status\">%s, %s ms</p>\n"
                            .formatted(
                                    answer.ok() ? "ok" : "bad",
                                    answer.ok()
                                            ? "ok"
                                            : Html.escape(String.valueOf(answer.error())),
                                    String.format(Locale.ROOT, "%.1f", millis)));
            main.append(AnswerView.of(answer));
            main.append(Snippets.of(family, module, called, arguments, login.account()));
        }
        SitePage.send(exchange, login, 200, "API Shell", main.toString());
    }

    /** What begins with {@code p.}; parameters left blank are not sent; then the added ones. */
    private static Map<String, String> arguments(Parameters form, ApiFamily family) {
        Map<String, String> arguments = new LinkedHashMap<>();
        String extra = "";
        for (Map.Entry<String, String> entry : form.entries()) {
            String key = entry.getKey();
            if (key.startsWith("p.") && !entry.getValue().isEmpty()) {
                arguments.put(key.substring(2), entry.getValue());
            } else if (key.equals("extra.name")) {
                extra = entry.getValue().strip();
            } else if (key.equals("extra.value") && !extra.isEmpty()) {
                arguments.put(extra, entry.getValue());
                extra = "";
            } else if (key.startsWith("o.") && !entry.getValue().isEmpty()) {
                option(arguments, family, key.substring(2), entry.getValue());
            }
        }
        return arguments;
    }

    /**
     * {@code sort_column} → {@code api2_sort=1&api2_sort_column=…}, or UAPI's {@code api.} form.
     */
    private static void option(
            Map<String, String> arguments, ApiFamily family, String name, String value) {
        String prefix = family == ApiFamily.API2 ? "api2_" : "api.";
        arguments.put(prefix + name.replaceFirst("_.*", ""), "1");
        if (name.equals("columns")) {
            char letter = 'a';
            for (String column : value.split("[,\\s]+", 26)) {
                arguments.put(prefix + "columns_" + letter++, column);
            }
        } else {
            arguments.put(prefix + name, value);
        }
    }

    private String choice(ApiFamily family, String name) {
        StringBuilder html =
                new StringBuilder(
                        """
                        <form method="get" class="row">
                        <label>API <select name="api">
                        <option value="uapi"%s>UAPI (API 3)</option>
                        <option value="api2"%s>API 2</option>
                        </select></label>
                        <label>Function <input name="function" list="functions" size="40" required placeholder="Module::function" value="%s"></label>
                        <button>Choose</button>
                        <datalist id="functions">
                        """
                                .formatted(
                                        family == ApiFamily.UAPI ? " selected" : "",
                                        family == ApiFamily.API2 ? " selected" : "",
                                        Html.escape(name)));
        for (ApiFunction function : bridge.functions()) {
            if (function.family() != ApiFamily.API1) {
                html.append("<option value=\"")
                        .append(Html.escape(function.fullName()))
                        .append("\" data-api=\"")
                        .append(function.family().label())
                        .append("\">")
                        .append(Html.escape(function.summary()))
                        .append("</option>\n");
            }
        }
        return html.append("</datalist>\n</form>\n").toString();
    }

    /** What a function is worth knowing of: its state, evidence and replacement. */
    static String facts(ApiFunction function) {
        StringBuilder html = new StringBuilder("<p>").append(Html.escape(function.summary()));
        if (!function.implemented()) {
            html.append(" <strong>Not offered: ")
                    .append(Html.escape(function.refusal()))
                    .append("</strong>");
        }
        html.append("</p>\n<p class=\"hint\">Evidence: ")
                .append(function.evidence().label())
                .append(", ")
                .append(Html.escape(function.source()));
        Catalogue.documented()
                .uapiOf(function.fullName())
                .filter(replacement -> function.family() == ApiFamily.API2)
                .ifPresent(
                        replacement ->
                                html.append(". UAPI replacement: <code>")
                                        .append(Html.escape(replacement))
                                        .append("</code>"));
        return html.append(".</p>\n").toString();
    }

    /** The options that every list takes. */
    static List<String[]> options() {
        return List.of(
                new String[] {"sort_column", "Sort by"},
                new String[] {"sort_method", "Sort method"},
                new String[] {"filter_column", "Filter column"},
                new String[] {"filter_type", "Filter type"},
                new String[] {"filter_term", "Filter term"},
                new String[] {"paginate_start", "First record"},
                new String[] {"paginate_size", "Records"},
                new String[] {"columns", "Columns"});
    }
}
