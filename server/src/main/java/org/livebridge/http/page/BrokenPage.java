package org.livebridge.http.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.http.Exchange;
import org.livebridge.http.html.Html;
import org.livebridge.http.html.PlainPage;
import org.livebridge.json.Json;

/**
 * What the author of a broken page sees: the message, the place in the source, the calls it made.
 * For a request that wants no HTML a clean status, the message in a header.
 */
final class BrokenPage {
    private static final Pattern PLACE =
            Pattern.compile("(?:in| at) (/\\S+?)(?: on line|:| line) ?(\\d{1,7})");
    private static final int AROUND = 4;
    private static final int LONGEST_HEADER = 500;

    private BrokenPage() {}

    static void send(
            Exchange exchange,
            PageTree.Found page,
            int status,
            String messages,
            List<AnsweredCall> calls,
            boolean html)
            throws IOException {
        String said = messages.isBlank() ? "It ended with status " + status + "." : messages;
        boolean wantsHtml = exchange.header("Accept").orElse("").contains("text/html");
        if (!html || !wantsHtml) {
            String line = said.lines().findFirst().orElse("").replaceAll("[^\\x20-\\x7e]", "?");
            exchange.set(
                    "X-LiveBridge-Error",
                    line.substring(0, Math.min(line.length(), LONGEST_HEADER)));
            exchange.send(500, "application/json", "{\"error\":\"The page failed.\"}\n");
            return;
        }
        StringBuilder main = new StringBuilder();
        main.append("<p>")
                .append(Html.escape(page.guest().toString()))
                .append(" ended with status ")
                .append(status)
                .append(".</p>\n<pre class=\"alert\" role=\"alert\">")
                .append(Html.escape(said.strip()))
                .append("</pre>\n");
        excerpt(page, said).ifPresent(main::append);
        main.append(calls(calls));
        main.append(
                "<p>You see this because the server runs without <code>--production</code>.</p>\n");
        PlainPage.send(exchange, 500, "The page failed", main.toString());
    }

    /** The lines around the place that the message names, if it lies among the pages. */
    private static Optional<String> excerpt(PageTree.Found page, String said) throws IOException {
        Matcher place = PLACE.matcher(said);
        while (place.find()) {
            Path guest = Path.of(place.group(1)).normalize();
            if (!guest.startsWith(page.root().guest())) {
                continue;
            }
            Path file = page.root().host().resolve(page.root().guest().relativize(guest));
            if (Files.isRegularFile(file) && file.toRealPath().startsWith(page.root().host())) {
                return Optional.of(lines(file, guest, Integer.parseInt(place.group(2))));
            }
        }
        return Optional.empty();
    }

    private static String lines(Path file, Path guest, int line) throws IOException {
        List<String> all =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        StringBuilder text = new StringBuilder("<h2>");
        text.append(Html.escape(guest.toString())).append(", line ").append(line);
        text.append("</h2>\n<pre class=\"source\">");
        for (int i = Math.max(1, line - AROUND); i <= Math.min(all.size(), line + AROUND); i++) {
            String shown = "%5d  %s".formatted(i, all.get(i - 1));
            text.append(
                    i == line
                            ? "<mark>" + Html.escape(shown) + "</mark>\n"
                            : Html.escape(shown) + "\n");
        }
        return text.append("</pre>\n").toString();
    }

    private static String calls(List<AnsweredCall> calls) {
        if (calls.isEmpty()) {
            return "<h2>Calls</h2>\n<p>It made no LiveAPI call.</p>\n";
        }
        StringBuilder text = new StringBuilder("<h2>Calls</h2>\n<ol>\n");
        for (AnsweredCall call : calls) {
            String error = call.answer().error();
            text.append("<li><code>")
                    .append(Html.escape(call.call().name()))
                    .append(' ')
                    .append(Html.escape(Json.write(call.maskedArguments())))
                    .append("</code> → ")
                    .append(error == null ? "ok" : Html.escape(error));
            call.hint().ifPresent(hint -> text.append(" (").append(Html.escape(hint)).append(')'));
            text.append("</li>\n");
        }
        return text.append("</ol>\n").toString();
    }
}
