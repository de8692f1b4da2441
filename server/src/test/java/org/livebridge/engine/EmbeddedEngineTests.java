package org.livebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;

/** Scripts through the embedded interpreters to the real store. */
@NullMarked
class EmbeddedEngineTests {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    @TempDir Path folder;
    private LiveBridge bridge;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("scripts"));
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void theFoundingPhpSampleMarksTheAccount() throws IOException {
        assertThat(run(SAMPLES.resolve("php/resetsecquestions.live.php"), Limits.STANDARD))
                .isZero();
        assertThat(text(out))
                .isEqualTo(
                        "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\",\"data\":[{\"status\":\"\"}],"
                                + "\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}\n");
        assertThat(bridge.questions().mustDefine("user")).isTrue();
    }

    @Test
    void theFoundingPerlSampleMarksTheAccount() throws IOException {
        assertThat(run(SAMPLES.resolve("perl/resetsecquestions.live.pl"), Limits.STANDARD))
                .isZero();
        assertThat(text(out)).isEqualTo("SourceIPCheck::resetsecquestions: status '', result 1\n");
        assertThat(bridge.questions().mustDefine("user")).isTrue();
    }

    @Test
    void homesAreKeptAndNothingElseOfTheMachineIsSeen() throws IOException {
        String code =
                "<?php file_put_contents('/home/user/kept', 'k'); symlink('/etc', '/home/user/link');"
                        + " echo json_encode([@file_get_contents('/etc/shadow'),"
                        + " @file_get_contents('/home/user/link/shadow'),"
                        + " @file_get_contents('/home/user/../../etc/shadow'),"
                        + " @file_put_contents(__DIR__ . '/x', 'x'), is_dir('/tmp'),"
                        + " file_get_contents('/home/user/kept')]);";
        assertThat(run(script("a.php", code), Limits.STANDARD)).isZero();
        assertThat(text(out)).isEqualTo("[false,false,false,false,true,\"k\"]");
        assertThat(folder.resolve("data/homes/user/kept")).hasContent("k");
    }

    @Test
    void eachLimitEndsTheScriptWithItsStatusAndOneSentence() throws IOException {
        Path endless = script("endless.pl", "while (1) { $n++ }");
        Path chatty = script("chatty.php", "<?php while (true) { echo str_repeat('x', 100000); }");
        Path greedy =
                script("greedy.php", "<?php while (true) { $a[] = str_repeat('x', 100000); }");
        assertThat(run(endless, new Limits(Duration.ofSeconds(1), 512L << 20, 1L << 20, 256)))
                .isEqualTo(124);
        assertThat(run(chatty, new Limits(Duration.ofSeconds(60), 512L << 20, 1L << 20, 256)))
                .isEqualTo(137);
        assertThat(run(greedy, new Limits(Duration.ofSeconds(60), 64L << 20, 1L << 20, 256)))
                .isEqualTo(137);
        assertThat(text(err))
                .contains("longer than 1.0 s (--wall)")
                .contains("wrote more than its limit of 1048576 bytes")
                .contains("needed more than its limit of 67108864 bytes of memory");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("guest-"));
    }

    private Path script(String name, String code) throws IOException {
        return Files.writeString(folder.resolve("scripts").resolve(name), code).toRealPath();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private int run(Path script, Limits limits) throws IOException {
        Path parent = script.getParent();
        ScriptRun run =
                new ScriptRun(
                        Language.of(script).orElseThrow(),
                        script,
                        null,
                        parent == null ? script : parent,
                        List.of(),
                        Map.of(),
                        Caller.owner("user"),
                        false,
                        List.of(),
                        limits,
                        InputStream.nullInputStream(),
                        out,
                        err);
        return new EmbeddedEngine().run(run, bridge);
    }
}
