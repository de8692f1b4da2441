package org.livebridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.covered.Coverage;
import org.livebridge.suite.SuiteCall;
import org.livebridge.suite.SuiteCase;
import org.livebridge.suite.SuiteFile;

@NullMarked
class CoverageTests {
    private static final Path PROJECT = Path.of("..");

    /** These take anything: they print, include or set what they are given. */
    private static final Set<String> NEVER_FAIL =
            Set.of("api1 print", "api1 langprint", "api1 setvar", "api1 Branding::include");

    @TempDir Path folder;

    @Test
    void everyDocumentedFunctionIsThere() throws IOException {
        Coverage coverage = CoverageCommand.read(PROJECT);
        assertThat(coverage.implemented(ApiFamily.API2) + coverage.refused(ApiFamily.API2))
                .isGreaterThanOrEqualTo(371);
        assertThat(new CoveragePage(coverage).html())
                .contains("<td>SourceIPCheck<td>resetsecquestions<td title=\"\">implemented");
    }

    @Test
    void whatWasAskedForWorks() throws IOException {
        Set<String> works = new HashSet<>();
        functions().forEach(function -> works.add(name(function)));
        List<String> missing = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(CoverageTests.class.getResourceAsStream("asked-for.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> !works.contains(line.split(" ")[0] + " " + line.split(" ")[1]))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    /** One case at least; with a parameter two; with a required one a failure, too. */
    @Test
    void everyFunctionHasItsCases() throws IOException {
        Map<String, Integer> cases = new HashMap<>();
        Set<String> failing = new HashSet<>();
        for (SuiteCase each : SuiteFile.read(List.of(PROJECT.resolve("samples/suites")))) {
            each.given().forEach(call -> cases.merge(name(call), 1, Integer::sum));
            if (each.call().isPresent()) {
                String name = name(each.call().get());
                cases.merge(name, 1, Integer::sum);
                if (fails(each)) {
                    failing.add(name);
                }
            }
        }
        List<String> wanting = new ArrayList<>();
        for (ApiFunction function : functions()) {
            String name = name(function);
            int least = function.parameters().isEmpty() ? 1 : 2;
            if (cases.getOrDefault(name, 0) < least) {
                wanting.add(name + ": fewer than " + least);
            }
            boolean canFail = function.parameters().stream().anyMatch(Parameter::required);
            if (canFail && !failing.contains(name) && !NEVER_FAIL.contains(name)) {
                wanting.add(name + ": none that fails");
            }
        }
        assertThat(wanting).isEmpty();
    }

    private List<ApiFunction> functions() {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            return bridge.functions().stream().filter(ApiFunction::implemented).toList();
        }
    }

    private static boolean fails(SuiteCase tested) {
        return tested.expected() instanceof Map<?, ?> body
                && (body.get("error") != null
                        || isFailure(body.get("event"), "result")
                        || isFailure(body.get("result"), "status"));
    }

    private static boolean isFailure(@org.jspecify.annotations.Nullable Object part, String key) {
        return part instanceof Map<?, ?> fields && Integer.valueOf(0).equals(fields.get(key));
    }

    private static String name(ApiFunction function) {
        return function.family().label() + " " + function.fullName();
    }

    private static String name(SuiteCall call) {
        String name = call.module() + (call.function().isEmpty() ? "" : "::" + call.function());
        return call.family().label() + " " + name;
    }
}
