package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each script of the folder {@code scripts} here, by both ways of starting, and by the
 * installed perl: output, errors, files and status are the same, but for what a file {@code .why}
 * beside the script says.
 */
@NullMarked
@DisplayName("A script does what the installed perl makes of it")
class PerlComparisonTests {
    private static final List<String> ARGUMENTS = List.of("arg 1", "x");
    private static final byte[] INPUT = "s1\ns2\ns3\n".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("FOO", "bar", "REQUEST_METHOD", "GET", "PATH", "/usr/bin:/bin");

    @TempDir Path folder;

    static Stream<Path> scripts() throws IOException, URISyntaxException {
        URL url = PerlComparisonTests.class.getResource("scripts/01-phases.pl");
        Path any = Path.of(java.util.Objects.requireNonNull(url).toURI());
        Path all = java.util.Objects.requireNonNull(any.getParent());
        try (Stream<Path> files = Files.list(all)) {
            return files.filter(f -> f.toString().endsWith(".pl")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void isTheSame(Path script) throws Exception {
        String installed = PerlDifferences.applied(script, installed(script));
        assertThat(embedded(script, "plain")).as("started plainly").isEqualTo(installed);
        assertThat(embedded(script, "kept")).as("from a checkpoint").isEqualTo(installed);
    }

    private String installed(Path script) throws IOException, InterruptedException {
        Path home = home(script, "installed");
        Path err = folder.resolve("installed.err");
        Path in = Files.write(folder.resolve("in"), INPUT);
        Path out = folder.resolve("installed.out");
        ProcessBuilder perl =
                new ProcessBuilder("perl", home.resolve(script.getFileName()).toString())
                        .directory(home.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        perl.command().addAll(ARGUMENTS);
        perl.environment().clear();
        perl.environment().putAll(ENVIRONMENT);
        Process process = perl.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return report(
                home,
                octets(Files.readAllBytes(out)),
                octets(Files.readAllBytes(err)),
                process.exitValue());
    }

    private String embedded(Path script, String start) throws IOException {
        Path home = home(script, start);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = 0;
        try (Context context =
                Context.newBuilder("perl")
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(home)
                        .arguments("perl", ARGUMENTS.toArray(String[]::new))
                        .environment(ENVIRONMENT)
                        .in(new ByteArrayInputStream(INPUT))
                        .out(out)
                        .err(err)
                        .option("perl.Start", start)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build()) {
            Path file = home.resolve(script.getFileName());
            context.eval(Source.newBuilder("perl", file.toFile()).build());
        } catch (PolyglotException exit) {
            if (!exit.isExit()) {
                throw exit;
            }
            status = exit.getExitStatus();
        }
        return report(home, octets(out.toByteArray()), octets(err.toByteArray()), status);
    }

    private Path home(Path script, String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.copy(script, home.resolve(script.getFileName()));
        return home;
    }

    private static String report(Path home, String out, String err, int status) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> made = Files.walk(home)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), octets(Files.readAllBytes(file)));
            }
        }
        return ("out: " + out + "\nerr: " + err + "\nfiles: " + files + "\nstatus: " + status)
                .replace(home.toString(), "/home");
    }

    private static String octets(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
