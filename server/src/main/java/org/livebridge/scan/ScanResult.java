package org.livebridge.scan;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a scan found. */
record ScanResult(
        int files, List<JudgedCall> calls, List<FileFindings> findings, List<Path> roots) {
    ScanResult {
        calls = List.copyOf(calls);
        findings = List.copyOf(findings);
        roots = List.copyOf(roots);
    }

    /** How many calls have each verdict. */
    Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        calls.forEach(call -> counts.merge(call.verdict(), 1L, Long::sum));
        return counts;
    }

    /** Whether every call that is known before run time works. */
    boolean good() {
        return calls.stream().noneMatch(call -> call.verdict().bad());
    }

    /** The file's path as a person would write it: below the folder that was named. */
    String shown(Path file) {
        for (Path root : roots) {
            if (file.startsWith(root) && !file.equals(root)) {
                return root.relativize(file).toString();
            }
        }
        return file.toString();
    }
}
