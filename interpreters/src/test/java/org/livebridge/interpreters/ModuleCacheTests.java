package org.livebridge.interpreters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The cache of compiled modules")
class ModuleCacheTests {
    private static final Interpreter PERL = Interpreter.PERL;

    @Test
    @DisplayName(
            "stands where LIVEBRIDGE_CACHE says, else under XDG_CACHE_HOME, else under ~/.cache")
    void root() {
        assertThat(
                        ModuleCache.defaultRoot(
                                Map.of("LIVEBRIDGE_CACHE", "/a", "XDG_CACHE_HOME", "/b"),
                                "/home/x"))
                .isEqualTo(Path.of("/a"));
        assertThat(ModuleCache.defaultRoot(Map.of("XDG_CACHE_HOME", "/b"), "/home/x"))
                .isEqualTo(Path.of("/b/livebridge"));
        assertThat(ModuleCache.defaultRoot(Map.of(), "/home/x"))
                .isEqualTo(Path.of("/home/x/.cache/livebridge"));
    }

    @Test
    @DisplayName("has a module only once it is complete, and never changes one it has")
    void keeps(@TempDir Path root) throws IOException {
        ModuleCache cache = new ModuleCache(root, "one");
        assertThat(cache.has(PERL)).isFalse();

        cache.keep(PERL, made(cache, "first"));
        cache.keep(PERL, made(cache, "second"));

        assertThat(cache.has(PERL)).isTrue();
        assertThat(cache.folderOf(PERL).resolve("content")).hasContent("first");
    }

    @Test
    @DisplayName("keeps the results of different recipes apart")
    void recipes(@TempDir Path root) throws IOException {
        ModuleCache one = new ModuleCache(root, "one");
        one.keep(PERL, made(one, "first"));

        assertThat(new ModuleCache(root, "two").has(PERL)).isFalse();
    }

    @Test
    @DisplayName("refuses a module from npm that is not the pinned file")
    void checksum(@TempDir Path nodeModules) throws IOException {
        Path wasm = nodeModules.resolve(PERL.wasmPath());
        Files.createDirectories(wasm.getParent());
        Files.writeString(wasm, "not perl");

        assertThatThrownBy(() -> Npm.wasm(nodeModules, PERL))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining(PERL.sha256())
                .hasMessageContaining("lock file");
    }

    @Test
    @DisplayName("clears away what a killed build left, before the next one works")
    void leftOvers(@TempDir Path root) throws Exception {
        ModuleCache cache = new ModuleCache(root, "one");
        Path left = made(cache, "half").getParent();

        boolean stillThere = cache.alone(() -> Files.exists(left));

        assertThat(stillThere).isFalse();
    }

    private static Path made(ModuleCache cache, String content) throws IOException {
        Path folder = cache.workFolder().resolve("classes");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("content"), content);
        return folder;
    }
}
