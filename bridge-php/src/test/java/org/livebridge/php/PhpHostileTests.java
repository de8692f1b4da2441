package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livebridge.php.HostileRun.Outcome;

/**
 * Runs the scripts of the folder {@code hostile}, each of which says in its first line how it has
 * to end: by a limit of time, memory (or time, where that comes first) or output, by itself with a
 * text, or in any way. Beside each, another script in the same process must go on.
 */
@NullMarked
@DisplayName("A hostile script is ended or refused, and hurts nobody")
class PhpHostileTests {
    private static final long LIMIT_MILLIS = 400;
    private static final long LONG_MILLIS = 2_000;
    private static final long PATIENT_MILLIS = 60_000;
    private static final int LIMIT_STATUS = 137;

    @TempDir Path folder;

    @BeforeEach
    void homes() throws IOException {
        HostileRun.prepare(folder);
        Files.writeString(folder.resolve("user/beside.php"), "<?php echo 6 * 7;");
    }

    static Stream<Arguments> scripts() throws Exception {
        URL url = PhpHostileTests.class.getResource("hostile/01-endless-loop.php");
        Path all = Objects.requireNonNull(Path.of(Objects.requireNonNull(url).toURI()).getParent());
        try (Stream<Path> files = Files.list(all)) {
            return files
                    .sorted()
                    .flatMap(file -> PhpPage.versions().map(version -> Arguments.of(version, file)))
                    .filter(pair -> applies((String) pair.get()[0], (Path) pair.get()[1]))
                    .toList()
                    .stream();
        }
    }

    private static boolean applies(String version, Path script) {
        String ends = ends(script);
        return !version.equals("npm") && (!ends.contains("; 8.2") || version.equals("8.2"));
    }

    private static String ends(Path script) {
        try (Stream<String> lines = Files.lines(script)) {
            return lines.findFirst().orElse("").replace("<?php // ends: ", "");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scripts")
    void isEndedOrRefused(String version, Path script) throws Exception {
        String ends = ends(script).replaceFirst("; 8\\.2$", "");
        Files.copy(script, folder.resolve("user/script.php"));
        // PHP is loaded outside of any limit.
        assertThat(beside(version)).isEqualTo("42");
        AtomicBoolean over = new AtomicBoolean();
        String[] others = {""};
        Thread other =
                new Thread(
                        () -> {
                            do {
                                others[0] = beside(version);
                            } while (others[0].equals("42") && !over.get());
                        });
        other.start();
        HostileRun run = new HostileRun(version, folder);
        long begin = System.nanoTime();
        Outcome outcome = run.go("script.php", limit(ends));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        int written = run.written();
        over.set(true);
        other.join();
        System.out.printf("%s %-36s %-10s %5d ms%n", version, script.getFileName(), ends, millis);
        assertThat(others[0]).as("the script beside it").isEqualTo("42");
        assertThat(outcome.text()).as("what no script may learn").doesNotContain("the other's");
        assertThat(run.written()).as("written after the end").isEqualTo(written);
        assertThat(Files.readString(folder.resolve("other/secret.txt"))).isEqualTo("the other's");
        assertThat(folder.resolve("other")).isDirectoryContaining("glob:**secret.txt");
        assertThat(Thread.getAllStackTraces().keySet())
                .as("what is left over")
                .noneMatch(t -> t.getName().startsWith("guest-") || t.getName().equals("fiber"));
        check(ends, outcome);
    }

    private static void check(String ends, Outcome outcome) {
        switch (ends.split(" ")[0]) {
            case "time" -> assertThat(outcome.cancelled()).as(outcome.text()).isTrue();
            case "memory" -> {
                if (!outcome.cancelled()) {
                    assertThat(outcome.text())
                            .containsPattern("limit of \\d+ bytes of memory|[Oo]ut of memory");
                }
            }
            case "output" -> {
                assertThat(outcome.status()).as(outcome.text()).isEqualTo(LIMIT_STATUS);
                assertThat(outcome.text()).contains("wrote more than its limit");
            }
            case "says" -> assertThat(outcome.text()).containsPattern(ends.substring(5));
            default -> assertThat(ends).isEqualTo("any");
        }
    }

    private String beside(String version) {
        return new HostileRun(version, folder).go("beside.php", PATIENT_MILLIS).text();
    }

    private static long limit(String ends) {
        if (ends.equals("time")) {
            return LIMIT_MILLIS;
        }
        return ends.equals("any") || ends.equals("memory") ? LONG_MILLIS : PATIENT_MILLIS;
    }
}
