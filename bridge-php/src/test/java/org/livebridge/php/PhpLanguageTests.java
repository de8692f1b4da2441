package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
@DisplayName("PHP as a Polyglot language, by every PHP of the build")
class PhpLanguageTests {
    private static final String VERSIONS = "org.livebridge.php.PhpPage#versions";

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void runsAFileAndPrintsWhatItPrints(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        Files.writeString(folder.resolve("part.php"), "<?php return 'part';");
        page.run(
                "<?php echo 'hello ', PHP_MAJOR_VERSION > 4, ' ', require 'part.php', ' ', __FILE__;");
        assertThat(page.output()).isEqualTo("hello 1 part " + folder.resolve("script.php"));
        assertThat(page.messages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void carriesACallToTheBindingAndItsAnswerBack(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        page.run(
                """
                <?php
                require_once '/usr/local/cpanel/php/cpanel.php';
                $cpanel = new cPanel();
                $r = $cpanel->api2('Email', 'listpops', array('regex' => "a\\"b\\xff"));
                echo json_encode($r), count($r['cpanelresult']['data']);
                $cpanel->end();
                """);
        assertThat(page.payloads.get(0)).isEqualTo("<cpaneljson enable=\"1\">");
        assertThat(page.payloads.get(1))
                .isEqualTo(
                        "<cpanelaction>\n{\"reqtype\":\"exec\",\"module\":\"Email\",\"func\":\"listpops\","
                                + "\"apiversion\":\"2\",\"args\":{\"regex\":\"a\\\"bÿ\"}}\n</cpanelaction>");
        assertThat(page.payloads.get(2)).isEqualTo("<cpanelxml shutdown=\"1\" />");
        assertThat(page.output()).isEqualTo("{\"cpanelresult\":{\"data\":[1]}}1");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void tellsOfAParseErrorOnStandardErrorWithFileAndLine(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        assertThat(page.run("<?php\necho 'a'\necho 'b';")).isEqualTo(255);
        assertThat(page.messages())
                .containsIgnoringCase("parse error")
                .contains("script.php")
                .contains("line 3");
        assertThat(page.output()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void passesTheExitStatusOn(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        assertThat(
                        page.run(
                                "<?php register_shutdown_function(function () { echo 'z'; }); echo 'x'; exit(3);"))
                .isEqualTo(3);
        assertThat(page.output()).isEqualTo("xz");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void seesTheRequestOfThisRunOnly(String version) throws IOException {
        String code =
                """
                <?php
                echo $_GET['a'], $_POST['b'], $_COOKIE['c'], $_SERVER['REQUEST_METHOD'], $_REQUEST['a'],
                    getenv('OWN'), $_ENV['OWN'], basename($_SERVER['PHP_SELF']), file_get_contents('php://input'),
                    abs($_SERVER['REQUEST_TIME'] - time()) < 5 ? 'now' : 'then';
                """;
        for (String value : new String[] {"1", "2"}) {
            PhpPage page = new PhpPage(version, folder);
            page.input = "b=" + value;
            page.environment.putAll(
                    Map.of(
                            "REQUEST_METHOD",
                            "POST",
                            "QUERY_STRING",
                            "a=" + value,
                            "HTTP_COOKIE",
                            "c=" + value,
                            "CONTENT_TYPE",
                            "application/x-www-form-urlencoded",
                            "CONTENT_LENGTH",
                            "3",
                            "OWN",
                            value));
            page.run(code);
            assertThat(page.output())
                    .isEqualTo("%1$s%1$s%1$sPOST%1$s%1$s%1$sscript.phpb=%1$snow".formatted(value));
            assertThat(page.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void keepsTheHeaderBlockWhenAsked(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        page.options.put("php.Headers", "true");
        page.run("<?php header('X-Own: 1'); header('HTTP/1.0 404 Not Found'); echo 'body';");
        assertThat(page.output())
                .startsWith("Status: 404 Not Found\r\nX-Powered-By: PHP/")
                .contains("\r\nX-Own: 1\r\n")
                .endsWith("\r\n\r\nbody");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void skipsAHashBangLineAndTellsOfAFatalError(String version) throws IOException {
        PhpPage page = new PhpPage(version, folder);
        int status = page.run("#!/usr/bin/php\n<?php echo 'x'; undefined_function();");
        assertThat(status).isEqualTo(255);
        assertThat(page.output()).isEqualTo("x");
        assertThat(page.messages()).contains("undefined_function()").contains("script.php");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void hasTheFunctionsOfAUnixServer(String version) throws IOException {
        assumeFalse(version.equals("npm"), "npm's PHP has not all of them");
        PhpPage page = new PhpPage(version, folder);
        page.run(
                "<?php putenv('OWN=1'); echo realpath(dirname(__FILE__) . '/../' . basename(__DIR__)) === realpath(__DIR__),"
                        + " fnmatch('*.t?t', 'a.txt'), getenv('OWN'), is_dir(sys_get_temp_dir()),"
                        + " gethostname() !== '', fwrite(tmpfile(), 'x');");
        assertThat(page.output()).as(page.messages()).isEqualTo("111111");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void givesEachRunRandomnessOfItsOwn(String version) throws IOException {
        PhpPage first = new PhpPage(version, folder);
        PhpPage second = new PhpPage(version, folder);
        String code = "<?php echo mt_rand(), ' ', uniqid('', true), ' ', lcg_value();";
        first.run(code);
        second.run(code);
        for (int i = 0; i < 3; i++) {
            assertThat(first.output().split(" ")[i]).isNotEqualTo(second.output().split(" ")[i]);
        }
    }
}
