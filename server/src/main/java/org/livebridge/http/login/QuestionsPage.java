package org.livebridge.http.login;

import java.util.List;
import java.util.stream.Collectors;
import org.livebridge.account.SecurityQuestions;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;
import org.livebridge.http.html.Html;
import org.livebridge.http.html.PlainPage;

/** The two pages of the security questions at the login. */
final class QuestionsPage {
    private QuestionsPage() {}

    /** Asks for the answers. */
    static void answer(
            Exchange exchange, List<String> questions, String asked, int status, String sentence) {
        StringBuilder fields = new StringBuilder();
        for (int n = 1; n <= questions.size(); n++) {
            fields.append(
                    """
                    <p><label for="q%1$danswer">%2$s</label>
                    <input id="q%1$danswer" name="q%1$danswer" autocomplete="off" required></p>
                    """
                            .formatted(n, Html.escape(questions.get(n - 1))));
        }
        send(
                exchange,
                "Security questions",
                "You have not logged in from this address before. Answer the four questions; the"
                        + " address is remembered then.",
                fields.toString(),
                asked,
                "Log in",
                status,
                sentence);
    }

    /** Asks for four questions with their answers. */
    static void define(
            Exchange exchange, Parameters given, String asked, int status, String sentence) {
        StringBuilder fields = new StringBuilder("<datalist id=\"stock\">");
        fields.append(
                SecurityQuestions.STOCK.stream()
                        .map(q -> "<option value=\"" + Html.escape(q) + "\"></option>")
                        .collect(Collectors.joining()));
        fields.append("</datalist>\n");
        for (int n = 1; n <= SecurityQuestions.COUNT; n++) {
            fields.append(
                    """
                    <fieldset><legend>Question %1$d</legend>
                    <p><label for="q%1$dques">Question (choose one, or write your own)</label>
                    <input id="q%1$dques" name="q%1$dques" list="stock" value="%2$s" autocomplete="off" required maxlength="255"></p>
                    <p><label for="q%1$danswer">Answer</label>
                    <input id="q%1$danswer" name="q%1$danswer" value="%3$s" autocomplete="off" required maxlength="255"></p>
                    </fieldset>
                    """
                            .formatted(
                                    n,
                                    Html.escape(given.text("q" + n + "ques", "")),
                                    Html.escape(given.text("q" + n + "answer", ""))));
        }
        send(
                exchange,
                "Define your security questions",
                "They are asked when you log in from an address that is not known. Case and blanks"
                        + " around an answer do not matter.",
                fields.toString(),
                asked,
                "Save answers",
                status,
                sentence);
    }

    private static void send(
            Exchange exchange,
            String title,
            String hint,
            String fields,
            String asked,
            String button,
            int status,
            String sentence) {
        String form =
                """
                %s<p class="hint">%s</p>
                <form method="post" action="%s/login/questions">
                <input type="hidden" name="goto_uri" value="%s">
                %s<p><button type="submit">%s</button> <a href="%s/logout/">Cancel</a></p>
                </form>
                """
                        .formatted(
                                PlainPage.alert(sentence),
                                Html.escape(hint),
                                exchange.securityToken(),
                                Html.escape(asked),
                                fields,
                                Html.escape(button),
                                exchange.securityToken());
        PlainPage.send(exchange, status, title, form);
    }
}
