package org.livebridge.coverage;

import java.util.Locale;
import org.livebridge.api.ApiFamily;
import org.livebridge.covered.Coverage;
import org.livebridge.covered.CoverageRow;
import org.livebridge.http.html.Html;

/** The coverage as a page for a browser, complete in itself: a filter above one table. */
public final class CoveragePage {
    private final Coverage coverage;

    /** The page of {@code coverage}. */
    public CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    /** The whole document. */
    public String html() {
        StringBuilder rows = new StringBuilder();
        for (CoverageRow row : coverage.rows()) {
            rows.append("<tr class=\"")
                    .append(row.implemented() ? "yes" : "no")
                    .append("\"><td>")
                    .append(row.api().label())
                    .append("<td>")
                    .append(Html.escape(row.module()))
                    .append("<td>")
                    .append(Html.escape(row.function()))
                    .append("<td title=\"")
                    .append(Html.escape(row.note()))
                    .append("\">")
                    .append(row.state())
                    .append("<td>")
                    .append(row.evidence().toLowerCase(Locale.ROOT))
                    .append("<td class=\"n\">")
                    .append(row.doors())
                    .append("<td class=\"n\">")
                    .append(row.cases())
                    .append("<td>")
                    .append(Html.escape(row.uapi()))
                    .append("</tr>\n");
        }
        return HEAD.replace("TOTALS", totals()) + rows + FOOT;
    }

    private String totals() {
        return "API 2: %d work, %d of the 371 documented. UAPI: %d. API 1: %d. %d cases through %d doors."
                .formatted(
                        coverage.implemented(ApiFamily.API2),
                        coverage.documentedImplemented(),
                        coverage.implemented(ApiFamily.UAPI),
                        coverage.implemented(ApiFamily.API1),
                        coverage.cases(),
                        coverage.doors().size());
    }

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>LiveBridge: coverage</title>
            <meta name="viewport" content="width=device-width">
            <style>
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #8884}
            th{position:sticky;top:0;background:Canvas}.n{text-align:right}.no{color:GrayText}
            input{font:inherit;padding:.3rem .6rem;width:20rem;margin:0 0 1rem}
            </style>
            <h1>Coverage</h1><p>TOTALS</p>
            <label>Show only <input id="q" type="search" placeholder="module or function"></label>
            <table><thead><tr><th>API<th>Module<th>Function<th>State<th>Evidence<th>Doors<th>Cases<th>UAPI</tr></thead><tbody>
            """;

    private static final String FOOT =
            """
            </tbody></table>
            <script>
            q.oninput=()=>{const w=q.value.toLowerCase();for(const r of document.querySelectorAll('tbody tr'))r.hidden=!r.textContent.toLowerCase().includes(w)}
            </script></html>
            """;
}
