package org.livebridge.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;

/** The reports for machines; no source lines are in them. */
final class JsonReport {
    private final ScanResult result;

    JsonReport(ScanResult result) {
        this.result = result;
    }

    String json() {
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("files", result.files());
        Map<String, Long> counts = new LinkedHashMap<>();
        result.counts().forEach((verdict, count) -> counts.put(verdict.label(), count));
        report.put("counts", counts);
        report.put("calls", result.calls().stream().map(this::call).toList());
        report.put(
                "remarks",
                result.findings().stream()
                        .flatMap(
                                found ->
                                        found.remarks().stream()
                                                .map(
                                                        r ->
                                                                Map.of(
                                                                        "file",
                                                                        result.shown(found.file()),
                                                                        "line",
                                                                        r.line(),
                                                                        "what",
                                                                        r.what())))
                        .toList());
        return Json.write(report) + "\n";
    }

    private Map<String, @Nullable Object> call(JudgedCall judged) {
        Map<String, @Nullable Object> call = new LinkedHashMap<>();
        call.put("file", result.shown(judged.file()));
        call.put("line", judged.call().line());
        call.put("how", judged.call().how());
        call.put("api", judged.call().family().label());
        call.put("module", judged.call().module());
        call.put("function", judged.call().function());
        call.put("arguments", judged.call().arguments().orElse(null));
        call.put("verdict", judged.verdict().label());
        call.put("detail", judged.detail());
        call.put("deprecated", judged.deprecated());
        call.put("replacement", judged.replacement());
        return call;
    }

    /** SARIF 2.1.0, as code hosts show it. */
    String sarif() {
        List<Object> results =
                result.calls().stream()
                        .filter(call -> call.verdict().bad())
                        .map(this::sarifResult)
                        .toList();
        Map<String, @Nullable Object> driver = new LinkedHashMap<>();
        driver.put("name", "LiveBridge scan");
        driver.put("rules", rules());
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", results);
        Map<String, @Nullable Object> sarif = new LinkedHashMap<>();
        sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        sarif.put("version", "2.1.0");
        sarif.put("runs", List.of(run));
        return Json.write(sarif) + "\n";
    }

    private static List<Object> rules() {
        return java.util.Arrays.stream(Verdict.values())
                .filter(Verdict::bad)
                .map(
                        v ->
                                (Object)
                                        Map.of(
                                                "id",
                                                rule(v),
                                                "shortDescription",
                                                Map.of("text", v.label())))
                .toList();
    }

    private Object sarifResult(JudgedCall judged) {
        String words =
                judged.call().name()
                        + ": "
                        + judged.verdict().label()
                        + (judged.detail().isEmpty() ? "." : ". " + judged.detail());
        return Map.of(
                "ruleId",
                rule(judged.verdict()),
                "level",
                judged.verdict().level(),
                "message",
                Map.of("text", words),
                "locations",
                List.of(
                        Map.of(
                                "physicalLocation",
                                Map.of(
                                        "artifactLocation",
                                        Map.of("uri", result.shown(judged.file())),
                                        "region",
                                        Map.of("startLine", judged.call().line())))));
    }

    private static String rule(Verdict verdict) {
        return verdict.label().replace(' ', '-');
    }
}
