package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class ProgramBlocksTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system { $p } @l;       | LiveBridge::Unix::system_as { $p } @l;",
                "exec {$l[0]} @l or die; | LiveBridge::Unix::exec_as {$l[0]} @l or die;",
                "$x = system( { $p } 1 ) | $x = scalar( LiveBridge::Unix::system_as { $p } 1 )",
                "system 'a', 'b';        | system 'a', 'b';",
                "sub system { 1 }        | sub system { 1 }",
                "$h->{system}{exec}      | $h->{system}{exec}",
                "$o->system({ a => 1 })  | $o->system({ a => 1 })",
                "$system {1} @exec {2}   | $system {1} @exec {2}"
            })
    void onlySuchALineCallsAnotherName(String written, String renamed) {
        byte[] made = ProgramBlocks.renamed(written.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new String(made, StandardCharsets.ISO_8859_1)).isEqualTo(renamed);
    }
}
