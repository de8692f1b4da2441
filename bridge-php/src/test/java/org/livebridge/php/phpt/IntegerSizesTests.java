package org.livebridge.php.phpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.php.PhpBuild;
import org.livebridge.php.phpt.PhptMachine.Needs;

/**
 * Numbers of 64 bits given to everything that takes a size, an offset or a count: our PHP 8.2,
 * whose memory has 32 bits, answers as the installed php does ({@code src/test/integers}).
 */
@NullMarked
class IntegerSizesTests {
    private static final Path FOLDER = Path.of("src/test/integers").toAbsolutePath();
    private static final int SECONDS = 20;
    private static final String SETTINGS =
            "memory_limit=128M\ndisplay_errors=1\nerror_reporting=32767\nhtml_errors=0\ndate.timezone=UTC\n"
                    + "precision=14\nserialize_precision=-1\nsession.save_path=/tmp\n";
    private static final List<String> NUMBERS =
            List.of(
                    "2147483648",
                    "4294967296",
                    "4294967297",
                    "6442450945",
                    "9223372036854775807",
                    "-2147483649",
                    "-4294967295",
                    "(-9223372036854775807-1)");
    private static final String END = "\nthe end";

    @TempDir Path folder;

    @Test
    void sizesBeyondMemoryAreSeenAsSuch() throws IOException, InterruptedException {
        boolean built =
                PhpBuild.all().stream().anyMatch(b -> b.built() && b.name().equals("php-8.2"));
        boolean installed = Files.isExecutable(Path.of("/usr/bin/php"));
        if (!built
                || !installed
                || !installed("echo PHP_VERSION, PHP_INT_SIZE;").matches("8\\.2.*8")) {
            System.out.println("skipped: this needs our PHP 8.2 and an installed one");
        }
        assumeTrue(built && installed);
        List<String> reasons = Files.readAllLines(FOLDER.resolve("differences.tsv"));
        List<String> different = new ArrayList<>();
        try (PhptMachine machine = new PhptMachine("8.2", folder.toRealPath(), SECONDS)) {
            for (String line :
                    Files.readAllLines(
                            FOLDER.resolve("expressions.txt"), StandardCharsets.ISO_8859_1)) {
                boolean known =
                        reasons.stream()
                                .map(reason -> reason.split("\t", 2)[0])
                                .anyMatch(begin -> line.startsWith(begin));
                if (!line.startsWith("#") && !known) {
                    compare(machine, line, different);
                }
            }
        }
        Files.deleteIfExists(Path.of("/tmp/lb-integers"));
        Files.deleteIfExists(Path.of("/tmp/lb-integers.gz"));
        assertThat(different).as(() -> String.join("\n", different)).isEmpty();
    }

    private void compare(PhptMachine machine, String line, List<String> different)
            throws IOException, InterruptedException {
        List<String> all = NUMBERS.stream().map(n -> line.replace("%N", n)).toList();
        String one = script(all);
        String expected = installed(one);
        // A fatal error ends the script, so the others are tried without it.
        if (expected.endsWith(END) && expected.equals(embedded(machine, one))) {
            return;
        }
        for (String expression : all) {
            String single = script(List.of(expression));
            String there = plain(installed(single));
            String here = plain(embedded(machine, single));
            if (!there.equals(here)
                    && !there.contains("undefined function")
                    && !there.contains("\" not found")) {
                different.add(
                        expression + "\n    installed: " + there + "\n    embedded:  " + here);
            }
        }
    }

    private static String script(List<String> expressions) {
        StringBuilder code = new StringBuilder("<?php ");
        for (String expression : expressions) {
            code.append("try { var_dump(")
                    .append(expression)
                    .append(
                            "); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(),"
                                    + " \"\\n\"; }\n");
        }
        return code.append("echo \"\\nthe end\";").toString();
    }

    /** However much memory was asked for, and whether the sum fits into 32 bits, it is too much. */
    private static String plain(String output) {
        boolean memory =
                output.contains("Allowed memory size of")
                        || output.contains("Hard memory limit of")
                        || output.contains("Possible integer overflow in memory allocation")
                        || output.contains("Out of memory");
        String text = memory ? "fatal: too much memory" : output.replace(END, "").strip();
        return text.length() > 400 ? text.substring(0, 400) : text;
    }

    private String embedded(PhptMachine machine, String code) throws IOException {
        return machine.run(folder.resolve("t.php").toAbsolutePath(), code, Needs.NOTHING)
                .replaceAll("in /\\S+ on line \\d+", "in F")
                .strip();
    }

    private String installed(String code) throws IOException, InterruptedException {
        Path script = folder.resolve("t.php");
        Files.writeString(
                script,
                code.startsWith("<?php") ? code : "<?php " + code,
                StandardCharsets.ISO_8859_1);
        List<String> command = new ArrayList<>(List.of("/usr/bin/php", "-n"));
        SETTINGS.lines().forEach(line -> command.addAll(List.of("-d", line)));
        command.add(script.toString());
        Path out = folder.resolve("out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return "## longer than " + SECONDS + " s";
        }
        return Files.readString(out, StandardCharsets.ISO_8859_1)
                .replaceAll("in /\\S+ on line \\d+", "in F")
                .strip();
    }
}
