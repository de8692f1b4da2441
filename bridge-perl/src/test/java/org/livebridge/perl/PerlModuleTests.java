package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.livebridge.perl.module.PerlWasm;
import run.endive.wasm.WasmModule;

@DisplayName("The Perl module of the build")
class PerlModuleTests {
    @Test
    @DisplayName("loads and offers what the bridge calls")
    void loads() {
        WasmModule module = PerlWasm.load();

        assertThat(
                        IntStream.range(0, module.exportSection().exportCount())
                                .mapToObj(i -> module.exportSection().getExport(i).name()))
                .contains("zeroperl_init_with_args", "zeroperl_reset", "memory");
    }
}
