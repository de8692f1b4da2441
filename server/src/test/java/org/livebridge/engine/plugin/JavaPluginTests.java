package org.livebridge.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;
import org.livebridge.plugin.PluginFolder;
import org.livebridge.plugin.PluginList;

/** samples/module, compiled and packed as its README says. */
@NullMarked
class JavaPluginTests {
    private static final Path SAMPLE = Path.of("../samples/module");

    @TempDir Path data;
    @TempDir Path plugin;
    @TempDir Path classes;

    @Test
    void theSampleAnswersInBothFamilies() throws IOException {
        compile();
        pack(plugin.resolve("weather.jar"));
        new PluginList(data).add(PluginFolder.at(plugin));
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            assertThat(tell(bridge, ApiFamily.API2))
                    .contains(
                            "\"data\":[{\"place\":\"Harbour\",\"contact\":\"user@example.com\",\"degrees\":21}]");
            assertThat(tell(bridge, ApiFamily.UAPI)).contains("\"status\":1");
            assertThat(bridge.functions()).anyMatch(f -> f.fullName().equals("Weather::tell"));
        }
    }

    private static String tell(LiveBridge bridge, ApiFamily family) {
        return Json.write(
                bridge.dispatcher()
                        .dispatch(
                                new ApiCall(
                                        family,
                                        "Weather",
                                        "tell",
                                        Arguments.named(Map.of("place", "Harbour")),
                                        Caller.owner("user"),
                                        Door.CORE))
                        .document());
    }

    private void compile() {
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "-d",
                                classes.toString(),
                                SAMPLE.resolve("src/example/WeatherProvider.java").toString());
        assertThat(status).isZero();
    }

    private void pack(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            add(entries, classes, classes);
            add(entries, SAMPLE.resolve("META-INF"), SAMPLE);
        }
    }

    private static void add(JarOutputStream entries, Path folder, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(root.relativize(file).toString()));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
    }
}
