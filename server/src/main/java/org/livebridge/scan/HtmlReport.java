package org.livebridge.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.livebridge.http.html.Html;

/** The report as a page, complete in itself: the sum at the top, then file by file. */
final class HtmlReport {
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>LiveBridge: scan</title>
            <meta name="viewport" content="width=device-width">
            <style>
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
            .sum{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0}.sum div{border:1px solid #8886;border-radius:.5rem;padding:.5rem 1rem}
            .sum b{display:block;font-size:1.6rem}table{border-collapse:collapse;width:100%}
            td{padding:.25rem .6rem;border-top:1px solid #8883;vertical-align:top}td:first-child{text-align:right;color:GrayText;width:3.5rem}
            code{font:13px/1.4 ui-monospace,monospace}pre{margin:.2rem 0;font:13px/1.4 ui-monospace,monospace;color:GrayText;white-space:pre-wrap}
            .bad{color:#b3261e}.good{color:#2e7d32}.wait{color:#8a6d00}@media(prefers-color-scheme:dark){:root{color-scheme:dark}.bad{color:#f2b8b5}.good{color:#a5d6a7}.wait{color:#ffd54f}}
            </style>
            <h1>Will these scripts run?</h1>
            """;

    private final ScanResult result;
    private final StringBuilder out = new StringBuilder(HEAD);

    HtmlReport(ScanResult result) {
        this.result = result;
    }

    String html() throws IOException {
        out.append("<p>").append(result.good() ? "Every call that is known works here." : "");
        out.append("</p><div class=\"sum\"><div><b>").append(result.files());
        out.append("</b>files</div><div><b>")
                .append(result.calls().size())
                .append("</b>calls</div>");
        result.counts()
                .forEach(
                        (verdict, count) ->
                                out.append("<div class=\"")
                                        .append(style(verdict))
                                        .append("\"><b>")
                                        .append(count)
                                        .append("</b>")
                                        .append(verdict.label())
                                        .append("</div>"));
        out.append("</div>\n");
        for (FileFindings found : result.findings()) {
            file(found);
        }
        return out.append("</html>\n").toString();
    }

    private void file(FileFindings found) throws IOException {
        Path path = found.file();
        List<String> lines = SourceFiles.read(path).lines().toList();
        out.append("<h2><code>").append(Html.escape(result.shown(path))).append("</code> ");
        out.append("<small>").append(found.kind().name().toLowerCase(Locale.ROOT));
        out.append("</small></h2><table>\n");
        result.calls().stream()
                .filter(call -> call.file().equals(path))
                .forEach(call -> call(call, lines));
        for (Remark remark : found.remarks()) {
            row(remark.line(), "<span class=\"wait\">note</span>", Html.escape(remark.what()));
        }
        out.append("</table>\n");
    }

    private void call(JudgedCall call, List<String> lines) {
        String verdict =
                "<span class=\""
                        + style(call.verdict())
                        + "\">"
                        + call.verdict().label()
                        + "</span>";
        String words =
                "<code>"
                        + Html.escape(call.call().family().label() + " " + call.call().name())
                        + "</code> "
                        + Html.escape(call.detail())
                        + "<pre>"
                        + Html.escape(TableReport.line(lines, call.call().line()))
                        + "</pre>"
                        + (call.replacement().isEmpty()
                                ? ""
                                : "→ " + Html.escape(call.replacement()));
        row(call.call().line(), verdict, words);
    }

    private void row(int line, String verdict, String words) {
        out.append("<tr><td>").append(line).append("<td>").append(verdict).append("<td>");
        out.append(words).append("</tr>\n");
    }

    private static String style(Verdict verdict) {
        return verdict.bad() ? "bad" : verdict == Verdict.DYNAMIC ? "wait" : "good";
    }
}
