package org.livebridge.engine.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.php.PhpBuild;

/**
 * mysqli and mysql_* on a MariaDB that the distribution brought: scripts below {@code
 * src/test/scripts/mysql}, each with what PHP's documentation says that it prints; on the installed
 * php, too, where that has mysqli.
 */
@NullMarked
class PhpMysqlTests {
    private static final Path SCRIPTS = Path.of("src/test/scripts/mysql").toAbsolutePath();

    @TempDir Path folder;
    private LiveBridge bridge;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void scriptsSpeakWithARealServer() throws Exception {
        assumeTrue(MariaDb.isInstalled());
        try (MariaDb server = MariaDb.start(folder)) {
            for (String php : List.of("8.2", "5.6")) {
                if (isBuilt(php)) {
                    EmbeddedEngine engine = embedded("127.0.0.1").withPhp(php);
                    compare(engine, "mysqli", server.port());
                    compare(engine, "statements", server.port());
                }
            }
            if (isBuilt("5.6")) {
                compare(embedded("127.0.0.1").withPhp("5.6"), "mysql", server.port());
            }
            Optional<Interpreter> installed = Interpreter.find(Language.PHP);
            if (installed.isPresent() && has(installed.get())) {
                compare(new NativeEngine(installed.get(), false), "mysqli", server.port());
                compare(new NativeEngine(installed.get(), false), "statements", server.port());
            } else {
                System.out.println("skipped: the installed php has no mysqli");
            }
        }
    }

    @Test
    void withoutPermissionOneSentenceNamesTheOption() throws IOException {
        for (String php : List.of("8.2", "5.6")) {
            if (isBuilt(php)) {
                notes.clear();
                err.reset();
                run(
                        embedded("other.test").withPhp(php),
                        "mysqli_report(MYSQLI_REPORT_OFF); var_dump(mysqli_connect('db.test', 'a',"
                                + " 'b')); echo mysqli_connect_error();");
                assertThat(text(out))
                        .contains("bool(false)")
                        .contains("allow it with --allow-net db.test, or run with");
                assertThat(text(err)).contains("PHP Warning:  mysqli_connect(): The script");
                assertThat(notes)
                        .containsExactly(
                                "The script connects to db.test, and the network is not allowed;"
                                        + " allow it with --allow-net db.test, or run with --engine"
                                        + " native.");
            }
        }
    }

    private static boolean isBuilt(String php) {
        return PhpBuild.all().stream()
                .anyMatch(build -> build.built() && build.name().equals("php-" + php));
    }

    private boolean has(Interpreter php) throws IOException {
        out.reset();
        run(new NativeEngine(php, false), "echo extension_loaded('mysqli') ? 'yes' : 'no';");
        return text(out).equals("yes");
    }

    private EmbeddedEngine embedded(String host) {
        return new EmbeddedEngine(new Allowed(Set.of(), Set.of(host))).withNotes(notes::add);
    }

    private void compare(Engine engine, String script, int port) throws IOException {
        out.reset();
        err.reset();
        String code = Files.readString(SCRIPTS.resolve(script + ".php"));
        run(engine, code.replace("{PORT}", String.valueOf(port)));
        assertThat(text(out))
                .as(() -> script + " on " + engine + ": " + text(err))
                .isEqualTo(Files.readString(SCRIPTS.resolve(script + ".out")));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void run(Engine engine, String code) throws IOException {
        engine.run(
                new ScriptRun(
                        Language.PHP,
                        null,
                        code,
                        Path.of("/home/user"),
                        List.of(),
                        Map.of(),
                        Caller.owner("user"),
                        false,
                        List.of(),
                        Limits.STANDARD,
                        InputStream.nullInputStream(),
                        out,
                        err),
                bridge);
    }
}
