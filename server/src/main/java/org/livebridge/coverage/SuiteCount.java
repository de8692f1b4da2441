package org.livebridge.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livebridge.covered.CaseCounts;
import org.livebridge.suite.SuiteCase;
import org.livebridge.suite.SuiteFile;
import org.livebridge.suite.SuiteRun;

/** Counts the cases of a project's suites. */
final class SuiteCount {
    /** Where a project keeps what was counted. */
    static final Path FILE =
            Path.of(
                    "server",
                    "src",
                    "main",
                    "resources",
                    "org",
                    "livebridge",
                    "covered",
                    CaseCounts.RESOURCE);

    private SuiteCount() {}

    /**
     * The cases of a folder of suites; where there is none, those that the program was made with.
     */
    static CaseCounts of(Path suites) throws IOException {
        if (!Files.isDirectory(suites)) {
            return CaseCounts.kept();
        }
        List<SuiteCase> cases = SuiteFile.read(List.of(suites));
        Map<String, Integer> counts = new TreeMap<>();
        for (SuiteCase each : cases) {
            each.call()
                    .ifPresent(
                            call ->
                                    counts.merge(
                                            CaseCounts.key(
                                                    call.family(), call.module(), call.function()),
                                            1,
                                            Integer::sum));
        }
        return new CaseCounts(counts, cases.size(), SuiteRun.doorNames());
    }
}
