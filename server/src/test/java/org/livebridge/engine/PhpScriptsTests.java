package org.livebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.php.PhpBuild;

/**
 * Scripts in the manner of each line of the survey (scripts-in-the-wild.md), below {@code
 * src/test/scripts/php}: each prints the octets of its {@code .out} on our PHP 5.6, our PHP 8.2 and
 * the installed php; a line {@code // on …} says where, and why not elsewhere. {@code .request} is
 * as for samples.
 */
@NullMarked
@DisplayName("A script in the manner of the survey prints the same on every PHP")
class PhpScriptsTests {
    private static final Path SCRIPTS = Path.of("src/test/scripts/php").toAbsolutePath();
    private static final Pattern ON = Pattern.compile("(?m)^// on ([0-9a-z. ]+)");

    /** A folder that keeps what each engine printed, for those who add a script. */
    private static final String KEEPS = System.getProperty("livebridge.scripts.keep", "");

    @TempDir Path folder;
    private final WebServer web = new WebServer();

    @BeforeEach
    void start() throws IOException {
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop();
    }

    @TestFactory
    Stream<DynamicTest> embedded() throws IOException {
        return PhpBuild.all().stream()
                .filter(build -> build.built() && build.name().startsWith("php-"))
                .map(build -> build.name().substring(4))
                .flatMap(version -> tests(version, () -> reachingHere().withPhp(version)));
    }

    private static EmbeddedEngine reachingHere() {
        return new EmbeddedEngine(new Allowed(Set.of(), Set.of("127.0.0.1")));
    }

    @TestFactory
    Stream<DynamicTest> installed() throws IOException {
        Optional<Interpreter> php = Interpreter.find(Language.PHP);
        if (php.isEmpty()) {
            System.out.println("skipped, no php is installed");
            return Stream.empty();
        }
        return tests("native", () -> new NativeEngine(php.get(), false));
    }

    private Stream<DynamicTest> tests(String engine, Supplier<Engine> maker) {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            return all
                    .filter(path -> path.toString().endsWith(".live.php"))
                    .filter(path -> runsOn(path, engine))
                    .sorted()
                    .map(script -> test(engine, script, maker))
                    .toList()
                    .stream();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static boolean runsOn(Path script, String engine) {
        try {
            String text = Files.readString(script, StandardCharsets.ISO_8859_1);
            Matcher pinned = Pattern.compile("livebridge: php (\\S+)").matcher(text);
            if (pinned.find()) {
                return pinned.group(1).equals(engine);
            }
            Matcher on = ON.matcher(text);
            return !on.find() || List.of(on.group(1).split(" ")).contains(engine);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private DynamicTest test(String engine, Path script, Supplier<Engine> maker) {
        return DynamicTest.dynamicTest(
                engine + " " + script.getFileName(), () -> compare(engine, script, maker));
    }

    private void compare(String engine, Path script, Supplier<Engine> maker) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            bridge.accounts().create("other", "other.example");
            maker.get().run(run(script, out, err), bridge);
        }
        Path expected = beside(script, ".out");
        if (!KEEPS.isEmpty()) {
            Path kept = Files.createDirectories(Path.of(KEEPS, engine));
            Files.write(kept.resolve(expected.getFileName()), out.toByteArray());
        }
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(expected, StandardCharsets.ISO_8859_1));
    }

    private ScriptRun run(Path script, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException {
        Path request = beside(script, ".request");
        String text =
                Files.exists(request) ? Files.readString(request, StandardCharsets.ISO_8859_1) : "";
        int cut = text.indexOf("\n\n");
        byte[] body =
                (cut < 0 ? "" : text.substring(cut + 2)).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : (cut < 0 ? text : text.substring(0, cut)).lines().toList()) {
            int equals = line.indexOf('=');
            variables.put(line.substring(0, equals), line.substring(equals + 1));
        }
        if (cut >= 0) {
            variables.put("CONTENT_LENGTH", String.valueOf(body.length));
        }
        variables.put("TEST_URL", web.url());
        return new ScriptRun(
                Language.PHP,
                script,
                null,
                SCRIPTS,
                List.of(),
                variables,
                Caller.owner("user"),
                false,
                List.of(),
                Limits.STANDARD,
                new ByteArrayInputStream(body),
                out,
                err);
    }

    private static Path beside(Path script, String ending) {
        String name = script.getFileName().toString();
        return script.resolveSibling(name.substring(0, name.indexOf(".live.")) + ending);
    }
}
