package org.livebridge.http.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiFamily;
import org.livebridge.covered.Coverage;
import org.livebridge.covered.CoverageRow;
import org.livebridge.http.Exchange;
import org.livebridge.http.html.Html;

/** Coverage: every known function with its state, evidence and cases, found by words. */
final class CoverageSitePage {
    private final LiveBridge bridge;

    CoverageSitePage(LiveBridge bridge) {
        this.bridge = bridge;
    }

    void answer(Exchange exchange, Login login) throws IOException {
        String filter = exchange.query().text("q", "");
        Coverage coverage = Coverage.kept(bridge.functions());
        List<CoverageRow> rows =
                coverage.rows().stream().filter(row -> matches(row, filter)).toList();
        StringBuilder main = new StringBuilder(totals(coverage));
        main.append(
                """
                <form method="get" role="search">
                <label>Find <input type="search" name="q" value="%s" placeholder="Email, uapi, honest, recorded …" data-filters="coverage"></label>
                <button>Show</button>
                </form>
                <p role="status">%d of %d functions</p>
                <div class="wide"><table id="coverage">
                <thead><tr><th>API</th><th>function</th><th>state</th><th>evidence</th><th>doors</th><th>cases</th><th>UAPI</th></tr></thead>
                <tbody>
                """
                        .formatted(Html.escape(filter), rows.size(), coverage.rows().size()));
        rows.forEach(row -> main.append(row(exchange.securityToken(), row)));
        main.append("</tbody></table></div>\n");
        SitePage.send(exchange, login, 200, "Coverage", main.toString());
    }

    /** Every word must stand somewhere in the row. */
    private static boolean matches(CoverageRow row, String filter) {
        String text =
                String.join(
                                " ",
                                row.api().label(),
                                name(row),
                                row.state(),
                                row.evidence(),
                                row.uapi(),
                                row.note())
                        .toLowerCase(Locale.ROOT);
        return List.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    private static String totals(Coverage coverage) {
        return "<p>API 2: %d work, %d of the 371 documented. UAPI: %d. API 1: %d. %d cases, each through %d doors.</p>\n"
                .formatted(
                        coverage.implemented(ApiFamily.API2),
                        coverage.documentedImplemented(),
                        coverage.implemented(ApiFamily.UAPI),
                        coverage.implemented(ApiFamily.API1),
                        coverage.cases(),
                        coverage.doors().size());
    }

    private static String row(String token, CoverageRow row) {
        String name = Html.escape(name(row));
        String shown =
                row.api() == ApiFamily.API1
                        ? name
                        : "<a href=\"%s/site/shell?api=%s&amp;function=%s\">%s</a>"
                                .formatted(
                                        token,
                                        row.api().label(),
                                        URLEncoder.encode(name(row), StandardCharsets.UTF_8),
                                        name);
        String why = row.note().isEmpty() ? "" : "<br>" + Html.escape(row.note());
        return """
        <tr><td>%s</td><td>%s</td><td><span class="%s">%s</span>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
        """
                .formatted(
                        row.api().label(),
                        shown,
                        row.implemented() ? "ok" : "bad",
                        row.state(),
                        why,
                        row.evidence(),
                        row.doors() == 0 ? "" : row.doors(),
                        row.cases() == 0 ? "" : row.cases(),
                        Html.escape(row.uapi()));
    }

    private static String name(CoverageRow row) {
        return row.function().isEmpty() ? row.module() : row.module() + "::" + row.function();
    }
}
