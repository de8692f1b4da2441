package org.livebridge.php.phpt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livebridge.php.phpt.PhptResult.Kind;

/** Runs folders of tests and tells the rates; the failures go into a file. */
public final class Phpt {
    private static final int SECONDS = 20;

    private Phpt() {}

    /**
     * Arguments: the PHP's version, the root of its source, the file of exclusions, the file for
     * failures, every how many tests one is run, the least rate in percent, of {@code Zend/tests}
     * and of all together, folders below the root, separated by commas.
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[1]).toRealPath();
        Exclusions exclusions = Exclusions.read(Path.of(args[2]));
        int every = Integer.parseInt(args[4]);
        double least = Double.parseDouble(args[5]);
        List<String> failures = new ArrayList<>();
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        boolean enough = true;
        try (PhptMachine machine = new PhptMachine(args[0], root, SECONDS)) {
            for (String folder : List.of(args[6].split(",", -1))) {
                Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
                long begin = System.nanoTime();
                List<Path> files = tests(root.resolve(folder));
                for (int i = 0; i < files.size(); i += every) {
                    String name = PhptTest.nameOf(root, files.get(i));
                    PhptResult result = result(machine, files.get(i), name, exclusions);
                    counts.merge(result.kind(), 1, Integer::sum);
                    if (result.kind() == Kind.FAILED) {
                        failures.add("=== " + name + "\n" + result.about());
                    }
                }
                enough &= rate(counts) >= least || !folder.equals("Zend/tests");
                counts.forEach((kind, count) -> all.merge(kind, count, Integer::sum));
                long seconds = (System.nanoTime() - begin) / 1_000_000_000L;
                System.out.printf("%-28s %s; %d s%n", folder, line(counts), seconds);
            }
        }
        Files.write(Path.of(args[3]), failures);
        System.out.printf("PHP %s, at least %.1f %%: %s%n", args[0], least, line(all));
        if (!enough || rate(all) < least) {
            failures.forEach(System.out::println);
            System.exit(1);
        }
        System.exit(0);
    }

    private static String line(Map<Kind, Integer> counts) {
        int passed = counts.getOrDefault(Kind.PASSED, 0);
        return "%5d of %5d pass (%.2f %%), skipped %d, excluded %d, not run %d"
                .formatted(
                        passed,
                        passed + counts.getOrDefault(Kind.FAILED, 0),
                        rate(counts),
                        counts.getOrDefault(Kind.SKIPPED, 0),
                        counts.getOrDefault(Kind.EXCLUDED, 0),
                        counts.getOrDefault(Kind.NOT_RUN, 0));
    }

    private static double rate(Map<Kind, Integer> counts) {
        int passed = counts.getOrDefault(Kind.PASSED, 0);
        int run = passed + counts.getOrDefault(Kind.FAILED, 0);
        return run == 0 ? 100 : 100.0 * passed / run;
    }

    private static List<Path> tests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".phpt")).sorted().toList();
        }
    }

    private static PhptResult result(
            PhptMachine machine, Path file, String name, Exclusions exclusions) throws IOException {
        return exclusions
                .reason(name)
                .map(reason -> new PhptResult(name, Kind.EXCLUDED, reason))
                .orElseGet(() -> run(machine, file, name));
    }

    private static PhptResult run(PhptMachine machine, Path file, String name) {
        try {
            return new PhptTest(machine, PhptCase.read(file), name).run();
        } catch (IOException | RuntimeException broken) {
            return new PhptResult(name, Kind.FAILED, "## the runner: " + broken);
        }
    }
}
