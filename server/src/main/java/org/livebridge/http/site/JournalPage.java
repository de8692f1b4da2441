package org.livebridge.http.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.login.Login;
import org.livebridge.http.Exchange;
import org.livebridge.http.html.Html;
import org.livebridge.journal.JournalReader;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;

/** The account's calls, newest first; the page asks for new ones while it is open. */
final class JournalPage {
    private static final System.Logger LOG = System.getLogger(JournalPage.class.getName());
    private static final int READ = 5_000;
    private static final int SHOWN = 200;

    private final JournalReader reader;

    JournalPage(Path dataFolder) {
        this.reader = new JournalReader(dataFolder.resolve("journal"));
    }

    void answer(Exchange exchange, Login login) throws IOException {
        String filter = exchange.query().text("q", "");
        StringBuilder main = new StringBuilder();
        main.append(
                """
                <form method="get" role="search">
                <label>Filter <input name="q" value="%s" placeholder="Email, error, api2 …"></label>
                <button>Show</button>
                <label class="inline"><input type="checkbox" id="live" checked> live</label>
                </form>
                <table id="journal" data-source="%s/site/journal.json?q=%s">
                <thead><tr><th>time</th><th>door</th><th>call</th><th>arguments</th><th>outcome</th><th>ms</th><th></th></tr></thead>
                <tbody aria-live="polite">
                """
                        .formatted(
                                Html.escape(filter),
                                exchange.securityToken(),
                                URLEncoder.encode(filter, StandardCharsets.UTF_8)));
        for (Map<?, ?> line : ofAccount(login, filter)) {
            main.append(row(exchange.securityToken(), line));
        }
        main.append("</tbody></table>\n");
        SitePage.send(exchange, login, 200, "Journal", main.toString());
    }

    /** The rows as HTML in a JSON text, for the page that is open. */
    void lines(Exchange exchange, Login login) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Map<?, ?> line : ofAccount(login, exchange.query().text("q", ""))) {
            rows.append(row(exchange.securityToken(), line));
        }
        exchange.set("Cache-Control", "no-store");
        exchange.send(
                200,
                "application/json; charset=utf-8",
                Json.write(Map.of("rows", rows.toString())));
    }

    /** An account's owner sees all of the account, a Webmail login only its own. */
    private List<Map<?, ?>> ofAccount(Login login, String filter) throws IOException {
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<Map<?, ?>> lines = new ArrayList<>();
        List<String> all = new ArrayList<>(reader.last(READ));
        Collections.reverse(all);
        for (String text : all) {
            if (lines.size() >= SHOWN) {
                break;
            }
            if (!text.toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            try {
                if (Json.parse(text) instanceof Map<?, ?> line && sees(login, line)) {
                    lines.add(line);
                }
            } catch (JsonSyntaxException torn) {
                LOG.log(System.Logger.Level.TRACE, "A line is being written", torn);
            }
        }
        return lines;
    }

    private static boolean sees(Login login, Map<?, ?> line) {
        return login.name().equals(login.account())
                ? login.account().equals(line.get("account"))
                : login.name().equals(line.get("login"));
    }

    private static String row(String token, Map<?, ?> line) {
        boolean ok = Boolean.TRUE.equals(line.get("ok"));
        Object hint = line.get("hint");
        String time = String.valueOf(line.get("time"));
        String micros = String.valueOf(line.get("micros"));
        String shown =
                micros.matches("\\d{1,15}")
                        ? String.format(Locale.ROOT, "%.1f", Long.parseLong(micros) / 1000.0)
                        : "";
        return """
        <tr><td><time>%s</time></td><td>%s</td><td><code>%s</code></td><td><code>%s</code></td><td class="%s">%s</td><td>%s</td><td>%s</td></tr>
        """
                .formatted(
                        Html.escape(
                                time.length() > 19
                                        ? time.substring(0, 19).replace('T', ' ')
                                        : time),
                        Html.escape(String.valueOf(line.get("door"))),
                        Html.escape(line.get("module") + "::" + line.get("function")),
                        Html.escape(Json.write(line.get("arguments"))),
                        ok ? "ok" : "bad",
                        Html.escape(
                                (ok ? "ok" : String.valueOf(line.get("error")))
                                        + (hint == null ? "" : " — " + hint)),
                        shown,
                        rerun(token, line));
    }

    /** Only a call of a family that the shell has; masked arguments are left for the person. */
    private static String rerun(String token, Map<?, ?> line) {
        String api = String.valueOf(line.get("api"));
        if (!api.equals("api2") && !api.equals("uapi")) {
            return "";
        }
        StringBuilder query = new StringBuilder("api=").append(api);
        query.append("&function=")
                .append(encoded(line.get("module") + "::" + line.get("function")));
        if (line.get("arguments") instanceof Map<?, ?> arguments) {
            arguments.forEach(
                    (name, value) -> {
                        if (value instanceof String text && !text.equals("***")) {
                            query.append("&p.")
                                    .append(encoded(String.valueOf(name)))
                                    .append('=')
                                    .append(encoded(text));
                        }
                    });
        }
        return "<a href=\""
                + token
                + "/site/shell?"
                + Html.escape(query.toString())
                + "\">open in API Shell</a>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
