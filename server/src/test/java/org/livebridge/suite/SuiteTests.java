package org.livebridge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every suite through every door that this machine has. A door that starts an interpreter for each
 * case takes the suites about the languages whole and one in eight of the others, so that the build
 * stays short; {@code -Dlivebridge.suites=all} takes all, {@code -Dlivebridge.suites.door=NAME} one
 * door alone; with {@code -Dlivebridge.php.compileFirst=true} embedded PHP begins each script from
 * its compiled snapshot already when it first runs.
 */
@NullMarked
class SuiteTests {
    private static final boolean ALL = "all".equals(System.getProperty("livebridge.suites"));
    private static final String DOOR = System.getProperty("livebridge.suites.door", "");
    private static final int ONE_IN = 8;
    private static final Set<String> WHOLE =
            Set.of(
                    "account",
                    "domains",
                    "email",
                    "envelopes",
                    "methods",
                    "nvdata",
                    "options",
                    "sourceipcheck");
    private static final Path SUITES = Path.of("../samples/suites");

    @TestFactory
    Stream<DynamicContainer> everyCasePassesAtEveryDoor() throws IOException {
        List<SuiteCase> cases = SuiteFile.read(List.of(SUITES));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        return SuiteRun.doors().stream()
                .filter(door -> DOOR.isEmpty() || door.name().equals(DOOR))
                .map(door -> DynamicContainer.dynamicContainer(door.name(), tests(door, cases)));
    }

    private static Stream<DynamicTest> tests(SuiteDoor door, List<SuiteCase> cases) {
        if (door.missing().isPresent()) {
            String why = door.missing().get();
            System.out.println("door " + door.name() + " skipped: " + why);
            return Stream.of(DynamicTest.dynamicTest("missing", () -> assumeTrue(false, why)));
        }
        List<SuiteCase> taken =
                cases.stream()
                        .filter(tested -> SuiteRun.takes(door, tested))
                        .filter(tested -> ALL || isTaken(door, tested))
                        .toList();
        System.out.println(
                "door " + door.name() + ": " + taken.size() + " of " + cases.size() + " cases");
        return taken.stream()
                .map(
                        tested ->
                                DynamicTest.dynamicTest(
                                        tested.suite() + ": " + tested.name(),
                                        () ->
                                                assertThat(SuiteRun.run(door, tested).differences())
                                                        .isEmpty()));
    }

    private static boolean isTaken(SuiteDoor door, SuiteCase tested) {
        return door.language().isEmpty()
                || WHOLE.contains(tested.suite())
                || Math.floorMod(tested.name().hashCode(), ONE_IN) == 0;
    }
}
