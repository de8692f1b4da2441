package org.livebridge.covered;

import java.util.Comparator;
import java.util.List;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.catalogue.Catalogue;

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

    /** The coverage of {@code functions}, with the cases that this program was made with. */
    public static Coverage kept(List<ApiFunction> functions) {
        return of(functions, CaseCounts.kept());
    }

    /** The coverage of {@code functions} by these cases. */
    public static Coverage of(List<ApiFunction> functions, CaseCounts cases) {
        List<String> doors = cases.doors();
        List<CoverageRow> rows =
                functions.stream()
                        .map(f -> row(f, cases.of(f.family(), f.module(), f.name()), doors.size()))
                        .sorted(
                                Comparator.comparingInt((CoverageRow r) -> order(r.api()))
                                        .thenComparing(CoverageRow::module)
                                        .thenComparing(CoverageRow::function))
                        .toList();
        return new Coverage(rows, cases.total(), doors);
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
}
