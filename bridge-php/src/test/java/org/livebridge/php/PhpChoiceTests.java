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
@DisplayName("The PHP of a script")
class PhpChoiceTests {
    @TempDir Path folder;

    @BeforeEach
    void built() {
        assumeTrue(
                PhpPage.versions().toList().containsAll(java.util.List.of("8.2", "5.6")),
                "PHP 8.2 and 5.6 were not both built on this machine: see docs/interpreters.md");
    }

    @Test
    void isTheNewOneForAScriptThatCompilesThere() throws IOException {
        PhpPage page = new PhpPage("auto", folder);
        page.run("<?php echo PHP_VERSION;");
        assertThat(page.output()).startsWith("8.2.");
        assertThat(page.notes).isEmpty();
    }

    @Test
    void isTheOldOneForAScriptThatCompilesOnlyThereAndSaysSo() throws IOException {
        for (int run = 0; run < 3; run++) {
            PhpPage page = new PhpPage("auto", folder);
            page.input = "b=1";
            page.environment.put("REQUEST_METHOD", "POST");
            page.environment.put("CONTENT_LENGTH", "3");
            page.environment.put("CONTENT_TYPE", "application/x-www-form-urlencoded");
            page.run(
                    "<?php $a = array('x' => 1); $b =& new ArrayObject($a); echo PHP_VERSION, $_POST['b'], $a{'x'};");
            assertThat(page.output()).isEqualTo("5.6.1511");
            assertThat(page.notes).hasSize(1).first().asString().contains("// livebridge: php 5.6");
        }
    }

    @Test
    void isTheOneThatItsCommentAsksFor() throws IOException {
        PhpPage page = new PhpPage("auto", folder);
        page.run(
                "<?php\n// livebridge: php 5.6\necho PHP_VERSION, ' ', join(',', split(':', 'a:b'));");
        assertThat(page.output()).isEqualTo("5.6.15 a,b");
        assertThat(page.notes).isEmpty();
    }

    @Test
    void toldOfAsUsualWhenNoneCompiles() throws IOException {
        PhpPage page = new PhpPage("auto", folder);
        assertThat(page.run("<?php\necho 'a'\necho 'b';")).isEqualTo(255);
        assertThat(page.messages()).containsOnlyOnce("line 3").contains("PHP Parse error");
        assertThat(page.notes).isEmpty();
    }

    @Test
    void beginsCompiledFromItsSecondRunUntilItChanges() throws IOException {
        for (String word : new String[] {"one", "one", "one", "two", "two"}) {
            PhpPage page = new PhpPage("8.2", folder);
            page.environment.put("QUERY_STRING", "a=" + word);
            page.run(
                    "<?php class A { static $n = 0; } A::$n++; static $s = 5; $s++; echo '%s', $_GET['a'], A::$n, $s, $_SERVER['QUERY_STRING'];"
                            .formatted(word));
            assertThat(page.output()).isEqualTo("%1$s%1$s16a=%1$s".formatted(word));
        }
    }
}
