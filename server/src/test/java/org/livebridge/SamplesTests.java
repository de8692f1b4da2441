package org.livebridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;

/**
 * Every script of samples that has its output beside it ({@code NAME.out}) prints just that, on
 * both engines; {@code NAME.request} holds the request: variables, an empty line, the body.
 */
@NullMarked
class SamplesTests {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    private static final Pattern LOADS =
            Pattern.compile("(?m)^use ((?!Cpanel::|lib\\b)[A-Z]\\w*(?:::\\w+)*)");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> embedded() throws IOException {
        return scripts().map(script -> test("embedded", script, EmbeddedEngine::new));
    }

    @TestFactory
    Stream<DynamicTest> installed() throws IOException {
        return scripts()
                .filter(script -> interpreter(script).isPresent())
                .filter(SamplesTests::hasItsModules)
                .map(
                        script ->
                                test(
                                        "installed",
                                        script,
                                        () ->
                                                new NativeEngine(
                                                        interpreter(script).orElseThrow(), false)));
    }

    private static Stream<Path> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            return all
                    .filter(path -> path.getFileName().toString().contains(".live."))
                    .filter(path -> Files.exists(beside(path, ".out")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Optional<Interpreter> interpreter(Path script) {
        Optional<Interpreter> found = Interpreter.find(language(script));
        if (found.isEmpty()) {
            System.out.println("skipped, no interpreter is installed: " + script.getFileName());
        }
        return found;
    }

    /** Whether the installed perl has the modules that a script loads. */
    private static boolean hasItsModules(Path script) {
        if (language(script) != Language.PERL) {
            return true;
        }
        try {
            List<String> words = new ArrayList<>(List.of("perl", "-e"));
            words.add("for (@ARGV) { eval \"require $_; 1\" or do { print; exit 1 } }");
            Matcher loads = LOADS.matcher(Files.readString(script, StandardCharsets.ISO_8859_1));
            while (loads.find()) {
                words.add(loads.group(1));
            }
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String missing = new String(process.getInputStream().readAllBytes(), UTF_8);
            boolean has = process.waitFor() == 0;
            if (!has) {
                System.out.println("skipped, the installed perl lacks " + missing + ": " + script);
            }
            return has;
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private DynamicTest test(String engine, Path script, Supplier<Engine> maker) {
        String name = engine + " " + SAMPLES.relativize(script);
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    Path data = Files.createTempDirectory(folder, "data");
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    ByteArrayOutputStream err = new ByteArrayOutputStream();
                    try (LiveBridge bridge = LiveBridge.open(data)) {
                        bridge.accounts().createFirst();
                        int status = maker.get().run(run(script, out, err), bridge);
                        // Compared as octets: some samples print bytes that are no UTF-8.
                        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                                .as(err.toString(StandardCharsets.UTF_8))
                                .isEqualTo(
                                        Files.readString(
                                                beside(script, ".out"),
                                                StandardCharsets.ISO_8859_1));
                        assertThat(status).isZero();
                    }
                });
    }

    private static ScriptRun run(Path script, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException {
        Path request = beside(script, ".request");
        String text = Files.exists(request) ? Files.readString(request) : "";
        int cut = text.indexOf("\n\n");
        String body = cut < 0 ? "" : text.substring(cut + 2);
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : (cut < 0 ? text : text.substring(0, cut)).lines().toList()) {
            int equals = line.indexOf('=');
            variables.put(line.substring(0, equals), line.substring(equals + 1));
        }
        if (cut >= 0) {
            variables.put("CONTENT_LENGTH", String.valueOf(body.length()));
        }
        return new ScriptRun(
                language(script),
                script,
                null,
                script.resolveSibling(""),
                List.of(),
                variables,
                Caller.owner("user"),
                false,
                List.of(),
                Limits.STANDARD,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                out,
                err);
    }

    private static Language language(Path script) {
        return script.toString().endsWith(".php") ? Language.PHP : Language.PERL;
    }

    private static Path beside(Path script, String ending) {
        String name = script.getFileName().toString();
        return script.resolveSibling(name.substring(0, name.indexOf(".live.")) + ending);
    }
}
