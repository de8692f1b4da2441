package org.livebridge.http.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.Envelope;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.http.api.Bodies;
import org.livebridge.http.html.Html;
import org.livebridge.json.Rows;

/** Security Policy: update with a review, reset, trusted addresses (sourceipcheck.md 5). */
final class SecurityPage {
    private static final int PAIRS = 4;
    private static final String MODULE = "SourceIPCheck";

    private final LiveBridge bridge;

    SecurityPage(LiveBridge bridge) {
        this.bridge = bridge;
    }

    void answer(Exchange exchange, Login login) throws IOException {
        if (!exchange.method().equals("POST")) {
            show(exchange, login, "", Parameters.none());
            return;
        }
        Parameters form = Bodies.parameters(exchange);
        switch (form.text("do", "")) {
            case "review" -> review(exchange, login, form);
            case "change" -> show(exchange, login, "", form);
            case "save" ->
                    done(
                            exchange,
                            login,
                            "savesecquestions",
                            pairs(login, form),
                            "The questions and answers are saved.");
            case "reset" ->
                    done(
                            exchange,
                            login,
                            "resetsecquestions",
                            Map.of("account", login.name()),
                            "The questions are erased; new ones are asked for at the next login.");
            case "add" ->
                    done(
                            exchange,
                            login,
                            "addip",
                            Map.of("ip", form.text("ip", "")),
                            "The address is added.");
            case "remove" ->
                    done(
                            exchange,
                            login,
                            "delip",
                            Map.of("ip", form.text("ip", "")),
                            "The address is removed.");
            default -> show(exchange, login, "", form);
        }
    }

    private void done(
            Exchange exchange,
            Login login,
            String function,
            Map<String, String> arguments,
            String good) {
        Envelope answer = Calls.api2(bridge, login, MODULE, function, arguments);
        String error = answer.error();
        show(exchange, login, error == null ? good : error, Parameters.none());
    }

    private static Map<String, String> pairs(Login login, Parameters form) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("account", login.name());
        for (int i = 1; i <= PAIRS; i++) {
            pairs.put("q" + i + "ques", form.text("q" + i + "ques", ""));
            pairs.put("q" + i + "answer", form.text("q" + i + "answer", ""));
        }
        return pairs;
    }

    private void review(Exchange exchange, Login login, Parameters form) {
        StringBuilder main =
                new StringBuilder(
                        "<p>Look them over, then save.</p>\n<form method=\"post\">\n<dl>\n");
        pairs(login, form)
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("q")) {
                                String tag = name.endsWith("ques") ? "dt" : "dd";
                                main.append(
                                        "<%1$s>%2$s</%1$s>\n".formatted(tag, Html.escape(value)));
                                main.append(
                                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                                                .formatted(name, Html.escape(value)));
                            }
                        });
        main.append(
                """
                </dl>
                <button name="do" value="save">Save answers</button>
                <button name="do" value="change">Change</button>
                </form>
                """);
        SitePage.send(exchange, login, 200, "Security Policy", main.toString());
    }

    private void show(Exchange exchange, Login login, String sentence, Parameters form) {
        StringBuilder main = new StringBuilder();
        if (!sentence.isEmpty()) {
            main.append(
                    "<p class=\"note\" role=\"status\">%s</p>\n".formatted(Html.escape(sentence)));
        }
        main.append(questions(login, form));
        main.append(
                """
                <h2>Reset questions and answers</h2>
                <form method="post">
                <p>Erases them; new ones are asked for at the next login.</p>
                <button name="do" value="reset">Reset</button>
                </form>
                <h2>Trusted addresses</h2>
                <p>Who logs in from one of these is asked no questions. <code>*</code> may stand for the last number.</p>
                """);
        main.append(addresses(login));
        SitePage.send(exchange, login, 200, "Security Policy", main.toString());
    }

    private String questions(Login login, Parameters form) {
        StringBuilder html = new StringBuilder("<h2>Update questions and answers</h2>\n");
        List<String> samples =
                column(Calls.api2(bridge, login, MODULE, "samplequestions", Map.of()), "question");
        Map<String, Object> kept =
                first(
                        Calls.api2(
                                bridge,
                                login,
                                MODULE,
                                "loadsecquestions",
                                Map.of("account", login.name())));
        html.append("<datalist id=\"samples\">\n");
        samples.forEach(s -> html.append("<option>").append(Html.escape(s)).append("</option>\n"));
        html.append("</datalist>\n<form method=\"post\">\n");
        for (int i = 1; i <= PAIRS; i++) {
            String question =
                    form.text(
                            "q" + i + "ques",
                            String.valueOf(kept.getOrDefault("q" + i + "ques", "")));
            html.append(
                    """
                    <fieldset><legend>Question %1$d</legend>
                    <label>Question <input name="q%1$dques" list="samples" maxlength="255" required value="%2$s"></label>
                    <label>Answer <input name="q%1$danswer" maxlength="255" required autocomplete="off" value="%3$s"></label>
                    </fieldset>
                    """
                            .formatted(
                                    i,
                                    Html.escape(question),
                                    Html.escape(form.text("q" + i + "answer", ""))));
        }
        return html.append("<button name=\"do\" value=\"review\">Continue</button>\n</form>\n")
                .toString();
    }

    private String addresses(Login login) {
        StringBuilder html = new StringBuilder("<table><tbody>\n");
        for (String ip :
                column(
                        Calls.api2(
                                bridge, login, MODULE, "listips", Map.of("account", login.name())),
                        "ip")) {
            html.append(
                    """
                    <tr><td>%1$s</td><td><form method="post"><input type="hidden" name="ip" value="%1$s">
                    <button name="do" value="remove" aria-label="Remove %1$s">Remove</button></form></td></tr>
                    """
                            .formatted(Html.escape(ip)));
        }
        return html.append(
                        """
                        </tbody></table>
                        <form method="post">
                        <label>Address <input name="ip" required placeholder="203.0.113.45"></label>
                        <button name="do" value="add">Add</button>
                        </form>
                        """)
                .toString();
    }

    private static Map<String, Object> first(Envelope answer) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (answer.body().get("data") instanceof List<?> rows && !rows.isEmpty()) {
            Object one = rows.get(0);
            if (one != null) {
                Rows.toMap(one).forEach((name, value) -> row.put(name, value == null ? "" : value));
            }
        }
        return row;
    }

    private static List<String> column(Envelope answer, String name) {
        return answer.body().get("data") instanceof List<?> rows
                ? rows.stream()
                        .map(row -> row == null ? "" : String.valueOf(Rows.toMap(row).get(name)))
                        .toList()
                : List.of();
    }
}
