package org.livebridge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every suite through every door that this machine has. */
@NullMarked
class SuiteTests {
    private static final Path SUITES = Path.of("../samples/suites");

    @TestFactory
    Stream<DynamicContainer> everyCasePassesAtEveryDoor() throws IOException {
        List<SuiteCase> cases = SuiteFile.read(List.of(SUITES));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        return SuiteRun.doors().stream()
                .map(door -> DynamicContainer.dynamicContainer(door.name(), tests(door, cases)));
    }

    private static Stream<DynamicTest> tests(SuiteDoor door, List<SuiteCase> cases) {
        if (door.missing().isPresent()) {
            String why = door.missing().get();
            System.out.println("door " + door.name() + " skipped: " + why);
            return Stream.of(DynamicTest.dynamicTest("missing", () -> assumeTrue(false, why)));
        }
        return cases.stream()
                .filter(tested -> SuiteRun.takes(door, tested))
                .map(
                        tested ->
                                DynamicTest.dynamicTest(
                                        tested.suite() + ": " + tested.name(),
                                        () ->
                                                assertThat(SuiteRun.run(door, tested).differences())
                                                        .isEmpty()));
    }
}
