package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
@DisplayName("PHP 8.2 built by us")
class OwnPhpTests {
    @TempDir Path folder;

    @BeforeEach
    void built() {
        assumeTrue(
                CompiledPhp.exists(PhpVersion.PHP_8_2),
                "PHP 8.2 was not built on this machine: see docs/interpreters.md");
    }

    private String print(String code) throws IOException {
        PhpPage page = new PhpPage("8.2", folder);
        page.run("<?php " + code);
        assertThat(page.messages()).isEmpty();
        return page.output();
    }

    @Test
    void countsIn64Bits() throws IOException {
        assertThat(print("echo PHP_INT_SIZE, ' ', PHP_INT_MAX + 0, ' ', date('Y', 4102444800);"))
                .isEqualTo("8 9223372036854775807 2100");
    }

    @Test
    void runsFibersAndEndsThoseLeftBehind() throws IOException {
        assertThat(
                        print(
                                """
                                $f = new Fiber(function ($a) { $b = Fiber::suspend($a + 1); return $b * 2; });
                                echo $f->start(1), ' ', $f->resume(21), ' ', $f->getReturn(), ' ';
                                $left = []; for ($i = 0; $i < 20; $i++) { $left[$i] = new Fiber(function () { Fiber::suspend(); }); $left[$i]->start(); }
                                $g = new Fiber(function () { throw new Exception('out'); });
                                try { $g->start(); } catch (Exception $e) { echo $e->getMessage(); }
                                """))
                .isEqualTo("2  42 out");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("fiber") && !thread.isInterrupted())
                .isEmpty();
    }

    @Test
    void hasItsExtensions() throws IOException {
        assertThat(
                        print(
                                """
                                $db = new PDO('sqlite::memory:'); $db->exec('create table t (a)'); $db->exec("insert into t values ('x')");
                                $z = tempnam(sys_get_temp_dir() ?: '/tmp', 'z'); $gz = gzopen($z, 'w'); gzwrite($gz, 'zip'); gzclose($gz);
                                echo $db->query('select a from t')->fetchColumn(), ' ', simplexml_load_string('<a><b>y</b></a>')->b, ' ',
                                    gzuncompress(gzcompress('z')), ' ', implode(gzfile($z)), ' ', iconv('ISO-8859-1', 'UTF-8', "\\xe9"), ' ', mb_strtoupper('é'), ' ',
                                    preg_replace('/(\\w+) é/u', '$1', 'a é'), ' ', (new finfo(FILEINFO_MIME_TYPE))->buffer('%PDF-1.4');
                                unlink($z);
                                """))
                .isEqualTo("x y z zip é É a application/pdf");
    }

    @Test
    void handsTheWordsOfTheCommandLineOver() throws IOException {
        PhpPage page = new PhpPage("8.2", folder);
        page.words = new String[] {"one", "two"};
        page.run("<?php echo $argc, basename($argv[0]), $argv[1], $_SERVER['argv'][2];");
        assertThat(page.output()).isEqualTo("3script.phponetwo");
    }

    @Test
    void refusesAHostFunctionThatNobodyGave() throws IOException {
        PhpPage page = new PhpPage("8.2", folder);
        page.run("<?php var_dump(livebridge_host('nothing', ''));");
        assertThat(page.output()).isEqualTo("bool(false)\n");
        assertThat(page.messages()).contains("The host offers no services to scripts here");
    }

    @Test
    void asksTheServicesOfItsHost() throws IOException {
        assertThat(print("echo livebridge_host('services', '{\"service\":\"offered\"}');"))
                .isEqualTo("{\"refused\":\"The host offers no services to scripts here\"}");
    }
}
