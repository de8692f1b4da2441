package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
@DisplayName("Runs leave nothing behind and share nothing")
class PhpLeftoversTests {
    private static final String VERSIONS = "org.livebridge.php.PhpPage#versions";
    private static final long PATIENT_MILLIS = 60_000;
    private static final long MEGABYTE = 1 << 20;

    /** Runs that are counted; the build's figure is small, for the it is 1,000 and more. */
    private static final int RUNS = Integer.getInteger("livebridge.php.runs", 1_000);

    @TempDir Path folder;

    @BeforeEach
    void homes() throws IOException {
        HostileRun.prepare(folder);
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void nothingIsLeftOver(String version) throws Exception {
        assumeFalse(version.equals("npm"), "npm's PHP starts anew in each run, which takes long");
        Files.writeString(
                folder.resolve("user/script.php"),
                "<?php $f = tmpfile(); fwrite($f, 'x'); $g = fopen(__FILE__, 'r'); echo 'hello';");
        runs(version, RUNS / 5);
        Set<String> files = files();
        Set<String> threads = threads();
        long open = openFiles();
        long heap = heap();
        runs(version, RUNS);
        long grown = heap() - heap;
        System.out.printf(
                "%s: %d runs, heap %+d KiB, threads %+d, open files %+d%n",
                version, RUNS, grown / 1024, threads().size() - threads.size(), openFiles() - open);
        assertThat(files()).isEqualTo(files);
        assertThat(threads()).isSubsetOf(threads);
        assertThat(openFiles()).isLessThanOrEqualTo(open);
        assertThat(grown).isLessThan(4 * MEGABYTE);
    }

    /** Whatever PHP draws by chance, by the names that the versions have for it. */
    @ParameterizedTest
    @MethodSource(VERSIONS)
    void noTwoRunsDrawTheSame(String version) throws IOException {
        assumeFalse(version.equals("npm"), "npm's PHP starts anew in each run");
        List<String> draws =
                List.of(
                        "mt_rand() . mt_rand()",
                        "rand() . rand()",
                        "lcg_value()",
                        "uniqid('', true)",
                        "implode(range(0, 60)[0] === 0 && ($a = range(0, 60)) && shuffle($a) ? $a : array())",
                        "str_shuffle(str_repeat('abcdefghijklmnopqrstuvwxyz', 3))",
                        "implode(array_rand(range(0, 500), 20))",
                        "password_hash('x', PASSWORD_BCRYPT, array('cost' => 4))",
                        "tempnam('/tmp', 'x')",
                        "bin2hex(fread(fopen('/dev/urandom', 'r'), 16))",
                        "(session_start() ? session_id() : '')",
                        "(function_exists('random_int') ? random_int(0, PHP_INT_MAX) : uniqid('', true))",
                        "(function_exists('random_bytes') ? bin2hex(random_bytes(9)) : uniqid('', true))",
                        "(class_exists('Random\\Randomizer') ? (new Random\\Randomizer())->nextInt() : uniqid('', true))");
        for (String draw : draws) {
            String code = "<?php ini_set('session.save_path', '/tmp'); echo " + draw + ";";
            Files.writeString(folder.resolve("user/script.php"), code);
            Set<String> drawn = new HashSet<>();
            IntStream.range(0, 4).forEach(i -> drawn.add(hello(version)));
            assertThat(drawn).as(draw).hasSize(4).doesNotContain("");
        }
    }

    private void runs(String version, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(hello(version)).isEqualTo("hello");
        }
    }

    private String hello(String version) {
        return new HostileRun(version, folder).go("script.php", PATIENT_MILLIS).text();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Without those that wait for a next guest, which end by themselves. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("idle-guest"))
                .map(thread -> thread.getName() + thread.threadId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
