package org.livebridge.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.livebridge.php.module.PhpWasm;
import run.endive.wasm.WasmModule;

@DisplayName("The PHP module of the build")
class PhpModuleTests {
    @Test
    @DisplayName("loads and offers what the bridge calls")
    void loads() {
        WasmModule module = PhpWasm.load();

        assertThat(
                        IntStream.range(0, module.exportSection().exportCount())
                                .mapToObj(i -> module.exportSection().getExport(i).name()))
                .contains("_start", "memory");
    }
}
