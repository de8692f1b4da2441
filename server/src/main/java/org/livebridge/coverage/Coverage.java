package org.livebridge.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.catalogue.Catalogue;
import org.livebridge.suite.SuiteCall;
import org.livebridge.suite.SuiteCase;
import org.livebridge.suite.SuiteFile;
import org.livebridge.suite.SuiteRun;

/** Every known function with what we do with it and on what evidence. */
public final class Coverage {
    private final List<CoverageRow> rows;
    private final int cases;
    private final List<String> doors;

    private Coverage(List<CoverageRow> rows, int cases, List<String> doors) {
        this.rows = rows;
        this.cases = cases;
        this.doors = doors;
    }

    /** The coverage of {@code functions} by the suites in {@code folder}, empty for none. */
    public static Coverage of(List<ApiFunction> functions, Optional<Path> folder)
            throws IOException {
        List<SuiteCase> suite =
                folder.isPresent() ? SuiteFile.read(List.of(folder.get())) : List.of();
        Map<String, Integer> cases = new HashMap<>();
        for (SuiteCase each : suite) {
            each.call().ifPresent(call -> cases.merge(key(call), 1, Integer::sum));
        }
        List<String> doors = SuiteRun.doorNames();
        List<CoverageRow> rows =
                functions.stream()
                        .map(f -> row(f, cases.getOrDefault(key(f), 0), doors.size()))
                        .sorted(
                                Comparator.comparingInt((CoverageRow r) -> order(r.api()))
                                        .thenComparing(CoverageRow::module)
                                        .thenComparing(CoverageRow::function))
                        .toList();
        return new Coverage(rows, suite.size(), doors);
    }

    /** All rows: API 2, UAPI, API 1, each by module and function. */
    public List<CoverageRow> rows() {
        return rows;
    }

    /** How many cases the suites have. */
    public int cases() {
        return cases;
    }

    /** The doors that every case goes through. */
    public List<String> doors() {
        return doors;
    }

    /** How many functions of a family work. */
    public long implemented(ApiFamily family) {
        return rows.stream().filter(r -> r.api() == family && r.implemented()).count();
    }

    /** How many functions of a family answer with an honest failure. */
    public long refused(ApiFamily family) {
        return rows.stream().filter(r -> r.api() == family && !r.implemented()).count();
    }

    /** How many of the documented functions of API 2 work. */
    public long documentedImplemented() {
        return rows.stream()
                .filter(r -> r.api() == ApiFamily.API2 && r.implemented())
                .filter(r -> documented(r.module() + "::" + r.function()))
                .count();
    }

    /** How many functions that work have a case. */
    public long withCase() {
        return rows.stream().filter(r -> r.implemented() && r.cases() > 0).count();
    }

    private static boolean documented(String name) {
        return Catalogue.documented().find(name).isPresent();
    }

    private static CoverageRow row(ApiFunction f, int cases, int doors) {
        return new CoverageRow(
                f.family(),
                f.module(),
                f.name(),
                f.implemented() ? "implemented" : "honest failure",
                f.evidence().label(),
                cases > 0 ? doors : 0,
                cases,
                f.family() == ApiFamily.API2
                        ? Catalogue.documented().uapiOf(f.fullName()).orElse("")
                        : "",
                f.refusal());
    }

    private static int order(ApiFamily family) {
        return switch (family) {
            case API2 -> 0;
            case UAPI -> 1;
            case API1 -> 2;
        };
    }

    private static String key(ApiFunction f) {
        return f.family() + " " + f.module() + " " + f.name();
    }

    private static String key(SuiteCall call) {
        return call.family() + " " + call.module() + " " + call.function();
    }
}
