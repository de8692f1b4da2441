package org.livebridge.engine.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.php.PhpBuild;

/** What embedded PHP scripts reach of the host only when it is allowed, on each of our PHPs. */
@NullMarked
class PhpServicesTests {
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

    @ParameterizedTest
    @ValueSource(strings = {"8.2", "5.6"})
    void aProgramRunsWhenItsNameIsAllowed(String php) throws IOException {
        Files.writeString(bridge.homes().of("user").resolve("f"), "xyz\n");
        String code =
                "echo `echo abc | rev`; $p = proc_open('rev', array(array('pipe', 'r'), array('pipe',"
                        + " 'w')), $io, getenv('HOME')); fwrite($io[0], \"123\\n\"); fclose($io[0]);"
                        + "echo fgets($io[1]), proc_close($p); passthru('rev ' . getenv('HOME') . '/f');";
        run(php, code, Limits.STANDARD, "rev");
        assertThat(text(out)).isEqualTo("cba\n321\n0zyx\n");
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.2", "5.6"})
    void whatIsRefusedIsNotedOnceWithItsOption(String php) throws IOException {
        run(
                php,
                "for ($i = 0; $i < 3; $i++) { exec('tar x'); @file_get_contents('http://a.test/'); }",
                Limits.STANDARD);
        assertThat(notes)
                .containsExactly(
                        "The script starts the command “tar”, which is not allowed; allow it with"
                                + " --allow-exec tar, or run with --engine native.",
                        "The script connects to a.test, and the network is not allowed; allow it"
                                + " with --allow-net a.test, or run with --engine native.");
        assertThat(text(err)).containsOnlyOnce("PHP Warning:  exec(): The script starts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.2", "5.6"})
    void aMissingExtensionIsNamed(String php) throws IOException {
        run(php, "imagecreatetruecolor(1, 1);", Limits.STANDARD);
        assertThat(text(err))
                .contains(
                        "needs imagecreatetruecolor() of PHP's extension “gd”, which the embedded"
                                + " PHP has not; run with --engine native");
        assertThat(notes).hasSize(1);
    }

    @Test
    void whatOnlyPhpFiveHasIsNamed() throws IOException {
        run("8.2", "mysql_connect('127.0.0.1');", Limits.STANDARD);
        assertThat(text(err)).contains("which PHP 8 has no more; run with --php 5.6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.2", "5.6"})
    void aResellersScriptCallsWhm(String php) throws IOException {
        run(php, "echo exec('whmapi1 listaccts 2>&1');", Limits.STANDARD);
        assertThat(text(out)).isEqualTo("whmapi1 is for root and resellers, and user is neither.");
        out.reset();
        bridge.doorkeeper().resellers().set("user", true);
        run(
                php,
                "$a = json_decode(`whmapi1 --output=json listaccts`, true);"
                        + "echo $a['metadata']['result'], $a['data']['acct'][0]['user'];",
                Limits.STANDARD);
        assertThat(text(out)).isEqualTo("1user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.2", "5.6"})
    void aConnectionThatIsSilentEndsWithTheRun(String php) throws IOException {
        try (java.net.ServerSocket silent =
                new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            Limits quick = new Limits(Duration.ofSeconds(2), 1L << 28, 1L << 20, 64);
            long begin = System.nanoTime();
            run(
                    php,
                    "$s = fsockopen('127.0.0.1', "
                            + silent.getLocalPort()
                            + "); stream_set_timeout($s, 100); echo fgets($s);",
                    quick);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void run(String php, String code, Limits limits, String... programs)
            throws IOException {
        assumeTrue(
                PhpBuild.all().stream()
                        .anyMatch(build -> build.built() && build.name().equals("php-" + php)),
                "PHP " + php + " was not built here");
        ScriptRun run =
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
                        limits,
                        InputStream.nullInputStream(),
                        out,
                        err);
        Allowed allowed = new Allowed(Set.of(programs), Set.of("127.0.0.1"));
        new EmbeddedEngine(allowed).withPhp(php).withNotes(notes::add).run(run, bridge);
    }
}
