package org.livebridge.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.api.ApiFamily;
import org.livebridge.covered.Coverage;
import org.livebridge.covered.CoverageRow;

/** The coverage as pages: {@code docs/coverage.md}, the README's table, HTML. */
public final class CoverageText {
    private static final Map<ApiFamily, String> NAMES =
            Map.of(ApiFamily.API1, "API 1", ApiFamily.API2, "API 2", ApiFamily.UAPI, "UAPI");
    private static final List<ApiFamily> ORDER =
            List.of(ApiFamily.API2, ApiFamily.UAPI, ApiFamily.API1);

    private final Coverage coverage;

    /** The pages of {@code coverage}. */
    public CoverageText(Coverage coverage) {
        this.coverage = coverage;
    }

    /** The whole page in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Coverage\n\n");
        text.append("Made by `./livebridge coverage --refresh`; do not edit.\n\n");
        text.append(totals());
        text.append("\nEvery case goes through ").append(coverage.doors().size());
        text.append(" doors: ").append(String.join(", ", coverage.doors())).append(".\n");
        for (ApiFamily family : ORDER) {
            text.append("\n## ").append(NAMES.get(family)).append("\n\n");
            text.append("| module | function | state | evidence | doors | cases | UAPI |\n");
            text.append("|--|--|--|--|--:|--:|--|\n");
            coverage.rows().stream()
                    .filter(row -> row.api() == family)
                    .forEach(row -> text.append(line(row)));
        }
        text.append("\n## Why not\n\n");
        reasons()
                .forEach((why, names) -> text.append("- ").append(why).append(": " + names + "\n"));
        return text.toString();
    }

    /** The totals, a table in Markdown. */
    public String totals() {
        StringBuilder text = new StringBuilder("| | works | honest failure |\n|--|--:|--:|\n");
        for (ApiFamily family : ORDER) {
            text.append("| ")
                    .append(NAMES.get(family))
                    .append(" | ")
                    .append(coverage.implemented(family))
                    .append(" | ")
                    .append(coverage.refused(family))
                    .append(" |\n");
        }
        return text.append("\nOf the 371 documented functions of API 2, ")
                .append(coverage.documentedImplemented())
                .append(" work. The suites hold ")
                .append(coverage.cases())
                .append(" cases; ")
                .append(coverage.withCase())
                .append(" functions have one at least.\n")
                .toString();
    }

    /** The README's table: each module with how many of its functions work. */
    public String modules() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (CoverageRow row : coverage.rows()) {
            if (row.implemented()) {
                counts.computeIfAbsent(row.module(), m -> new int[ORDER.size()])[
                        ORDER.indexOf(row.api())]++;
                families.computeIfAbsent(row.module(), m -> new ArrayList<>());
            }
        }
        StringBuilder text = new StringBuilder(totals());
        text.append("\n| module | API 2 | UAPI | API 1 |\n|--|--:|--:|--:|\n");
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .forEach(
                        entry -> {
                            text.append("| ").append(entry.getKey());
                            for (ApiFamily family : ORDER) {
                                int count = entry.getValue()[ORDER.indexOf(family)];
                                text.append(" | ").append(count == 0 ? "" : count);
                            }
                            text.append(" |\n");
                        });
        return text.toString();
    }

    private static String line(CoverageRow row) {
        return "| "
                + row.module()
                + " | "
                + row.function()
                + " | "
                + row.state()
                + " | "
                + row.evidence()
                + " | "
                + (row.doors() == 0 ? "" : row.doors())
                + " | "
                + (row.cases() == 0 ? "" : row.cases())
                + " | "
                + row.uapi()
                + " |\n";
    }

    /** The reasons with their functions; those that only say “not implemented” are left out. */
    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (CoverageRow row : coverage.rows()) {
            String name = row.module() + "::" + row.function();
            if (!row.implemented() && !row.note().contains("does not implement it")) {
                String why =
                        row.note().replace(name + " is not offered: ", "").replaceAll("\\.$", "");
                reasons.merge(why, name, (a, b) -> a + ", " + b);
            }
        }
        return reasons;
    }
}
