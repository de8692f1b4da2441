package org.livebridge.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for a terminal: file by file, each call with its source line. */
final class TableReport {
    private static final int LONGEST = 100;

    private final ScanResult result;
    private final StringBuilder out = new StringBuilder();

    TableReport(ScanResult result) {
        this.result = result;
    }

    String text() throws IOException {
        Map<Path, List<JudgedCall>> byFile = new LinkedHashMap<>();
        result.findings().forEach(found -> byFile.put(found.file(), List.of()));
        result.calls().stream()
                .collect(
                        Collectors.groupingBy(
                                JudgedCall::file, LinkedHashMap::new, Collectors.toList()))
                .forEach(byFile::put);
        for (FileFindings found : result.findings()) {
            file(found, byFile.getOrDefault(found.file(), List.of()));
        }
        summary();
        return out.toString();
    }

    private void file(FileFindings found, List<JudgedCall> calls) throws IOException {
        out.append(result.shown(found.file())).append('\n');
        List<String> lines = SourceFiles.read(found.file()).lines().toList();
        for (JudgedCall call : calls) {
            out.append(
                    "  %5d  %-5s %-40s %s%n"
                            .formatted(
                                    call.call().line(),
                                    call.call().family().label(),
                                    call.call().name(),
                                    call.verdict().label()
                                            + (call.detail().isEmpty()
                                                    ? ""
                                                    : ": " + call.detail())));
            if (call.verdict().bad() || call.verdict() == Verdict.DYNAMIC) {
                out.append("         | ").append(line(lines, call.call().line())).append('\n');
            }
            if (!call.replacement().isEmpty()) {
                out.append("         → ").append(call.replacement()).append('\n');
            }
        }
        for (Remark remark : found.remarks()) {
            out.append("  %5d  note  %s%n".formatted(remark.line(), remark.what()));
        }
        out.append('\n');
    }

    private void summary() {
        long deprecated = result.calls().stream().filter(JudgedCall::deprecated).count();
        out.append(result.files()).append(" files, ").append(result.calls().size());
        out.append(" calls");
        result.counts()
                .forEach(
                        (verdict, count) -> out.append(", ").append(count + " " + verdict.label()));
        out.append(".\n");
        if (deprecated > 0) {
            out.append(deprecated)
                    .append(" calls use API 1 or API 2, which are deprecated; → names what UAPI")
                    .append(" offers.\n");
        }
    }

    static String line(List<String> lines, int number) {
        String line = number <= lines.size() ? lines.get(number - 1).strip() : "";
        String plain = line.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }
}
