package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class PerlBuiltInsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "use strict; use warnings;\nuse Cpanel::LiveAPI ();\nprint Cpanel::LiveAPI->new->cpanelprint('$user');",
                "use JSON;\nprint encode_json([1]);",
                ""
            })
    void aScriptThatCanUseNoneStartsWithoutThem(String script) {
        assertThat(needed(script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open F, 'x';",
                "print `id`;",
                "use CGI;",
                "require './lib.pl';",
                "$x = localtime;",
                "eval $code;",
                "($n) = getpwuid $<;"
            })
    void aScriptThatMayUseOneGetsThem(String script) {
        assertThat(needed(script)).containsExactly(PerlBuiltIns.MODULE);
    }

    private static List<String> needed(String script) {
        return PerlBuiltIns.neededBy(script.getBytes(StandardCharsets.ISO_8859_1));
    }
}
