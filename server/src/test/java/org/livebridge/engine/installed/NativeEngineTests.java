package org.livebridge.engine.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;

/** Scripts through the installed interpreters over a Unix socket to the real store. */
@NullMarked
class NativeEngineTests {
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

    @ParameterizedTest
    @CsvSource({"php,true", "php,false", "php-cgi,true", "php-cgi,false"})
    void phpFindsTheClassEachWay(String program, boolean namespaces) throws IOException {
        String code =
                "<?php require_once '/usr/local/cpanel/php/cpanel.php'; $c = new cpanel();"
                        + "$r = $c->api2('SourceIPCheck', 'resetsecquestions', array('account' => 'user'));"
                        + "echo json_encode($r['cpanelresult']['data']), $c->cpanelprint('$user'),"
                        + " $c->cpanelif('$user == user'), file_get_contents('php://input');"
                        + "file_put_contents($c->cpanelprint('$homedir') . '/kept', 'k'); exit(3);";
        assertThat(run(program, "a.php", code, namespaces, Limits.STANDARD)).isEqualTo(3);
        assertThat(text(out)).startsWith("[{\"status\":\"\"}]user1");
        assertThat(bridge.questions().mustDefine("user")).isTrue();
        assertThat(folder.resolve("data/homes/user/kept")).hasContent("k");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void perlFindsTheModuleEachWay(boolean namespaces) throws IOException {
        String code =
                "use lib '/usr/local/cpanel'; use Cpanel::LiveAPI (); my $c = Cpanel::LiveAPI->new();\n"
                        + "my $r = $c->uapi('NVData', 'set', { names => 'a', a => \"\\xc3\\xa9\\x07\\\"\" });\n"
                        + "print $r->{cpanelresult}{result}{status} + 1,\n"
                        + " $c->api2('NVData', 'get', { names => 'a' })->{cpanelresult}{data}[0]{value},\n"
                        + " $c->cpanelprint('$homedir') eq $ENV{HOME} ? 'home' : 'other';\n"
                        + "$c->end(); exit 4;";
        assertThat(run("perl", "a.pl", code, namespaces, Limits.STANDARD)).isEqualTo(4);
        assertThat(text(out)).isEqualTo("2é\u0007\"home");
    }

    @ParameterizedTest
    @CsvSource({"perl,a.pl,'$|=1; print 1 while 1;'", "php,a.php,'<?php while (1) echo 1;'"})
    void timeAndOutputAreBounded(String program, String name, String code) throws IOException {
        Limits little = new Limits(Duration.ofSeconds(60), 1 << 20, 1 << 20, 64);
        assertThat(run(program, name, code, false, little)).isEqualTo(137);
        assertThat(text(err)).contains("wrote more than its limit of 1048576 bytes");
        Limits quick = new Limits(Duration.ofMillis(500), 1 << 20, 1L << 40, 64);
        String silent = code.replace("print 1", "1").replace("echo 1", "1");
        assertThat(run(program, name, silent, false, quick)).isEqualTo(124);
        assertThat(text(err)).contains("ran longer than 0.5 s");
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private int run(String program, String name, String code, boolean namespaces, Limits limits)
            throws IOException {
        Optional<Path> found =
                List.of("/usr/bin", "/usr/local/bin", "/bin").stream()
                        .map(place -> Path.of(place, program))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(found.isPresent(), program + " is not installed on this machine");
        Path script = Files.writeString(folder.resolve("scripts").resolve(name), code).toRealPath();
        ScriptRun run =
                new ScriptRun(
                        Language.of(script).orElseThrow(),
                        script,
                        null,
                        folder.resolve("scripts").toRealPath(),
                        List.of(),
                        Map.of(),
                        Caller.owner("user"),
                        false,
                        List.of(),
                        limits,
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err);
        return new NativeEngine(Interpreter.at(found.orElseThrow()), namespaces).run(run, bridge);
    }
}
