package org.livebridge.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livebridge.LiveBridge;
import org.livebridge.account.database.DatabaseServers;
import org.livebridge.account.hook.Hook;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;
import org.livebridge.plugin.PluginFolder;
import org.livebridge.plugin.PluginList;

/** A plugin's own modules and hooks, as its author wrote them, on both engines. */
@NullMarked
class PluginEngineTests {
    @TempDir Path data;
    @TempDir Path plugin;
    private final List<String> hints = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Path sample = Path.of("../samples/plugin");
        try (var files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = plugin.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        new PluginList(data).add(PluginFolder.at(plugin));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void perlModulesAnswerInTheirEnvelopes(boolean installed) {
        try (LiveBridge bridge = open(installed)) {
            assertThat(call(bridge, ApiFamily.API2, "greet", "name", "Ann \"ü\""))
                    .isEqualTo(
                            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"greet\",\"data\":"
                                    + "[{\"count\":2,\"greeting\":\"Hello Ann \\\"ü\\\" of user\",\"quoted\":\"2\"}],"
                                    + "\"event\":{\"result\":1},\"module\":\"Tally\"}}");
            assertThat(call(bridge, ApiFamily.API2, "list"))
                    .contains("\"data\":[{\"plan\":\"default\"},{\"home\":\"/home/user\"}]");
            assertThat(call(bridge, ApiFamily.API2, "refuse"))
                    .contains("\"error\":\"No such tally.\"", "\"data\":[]");
            assertThat(call(bridge, ApiFamily.API2, "nothing"))
                    .contains("Could not find function 'nothing' in module 'Tally'");
            assertThat(call(bridge, ApiFamily.UAPI, "add", "to", "4", "by", "38"))
                    .contains("\"status\":1,\"data\":{\"sum\":42},\"errors\":null")
                    .contains("\"messages\":[\"4 and 38 were added.\"]");
            assertThat(call(bridge, ApiFamily.UAPI, "add", "to", "4"))
                    .contains("\"status\":0", "\"errors\":[\"Provide the “by” argument.\"]");
            assertThat(call(bridge, ApiFamily.UAPI, "shell"))
                    .contains("\"status\":1", "\"data\":\"open\"");
            bridge.features().save("default", Set.of("ssh"));
            assertThat(call(bridge, ApiFamily.UAPI, "shell"))
                    .contains("\"status\":0", "You do not have the feature “ssh”.");
            assertThat(call(bridge, ApiFamily.UAPI, "nothing")).contains("could not find");
        }
        assertThat(hints.get(0)).startsWith("answered by a plugin: " + plugin);
    }

    @Test
    void hooksAreThePluginsToo() {
        try (LiveBridge bridge = open(false)) {
            bridge.hooks()
                    .add(
                            "UAPI::Tally::add",
                            Hook.Stage.PRE,
                            Hook.Kind.PERL,
                            "Tally::Guard::check",
                            true);
            assertThat(call(bridge, ApiFamily.UAPI, "add", "to", "4", "by", "1"))
                    .contains("\"sum\":5");
            assertThat(call(bridge, ApiFamily.UAPI, "add", "to", "4", "by", "1000"))
                    .contains("A hook refused the call: 1000 is too much");
            bridge.hooks()
                    .add(
                            "UAPI::Tally::add",
                            Hook.Stage.PRE,
                            Hook.Kind.SCRIPT,
                            plugin.resolve("even.php").toString(),
                            true);
            assertThat(call(bridge, ApiFamily.UAPI, "add", "to", "4", "by", "1"))
                    .contains("A hook refused the call: odd numbers are not added");
        }
    }

    private LiveBridge open(boolean installed) {
        LiveBridge bridge =
                PluginEngine.open(
                        data,
                        List.of(),
                        installed,
                        DatabaseServers.NONE,
                        answered -> hints.add(answered.hint().orElse("")));
        bridge.accounts().createFirst();
        return bridge;
    }

    private static String call(
            LiveBridge bridge, ApiFamily family, String function, String... pairs) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put(pairs[i], pairs[i + 1]);
        }
        ApiCall call =
                new ApiCall(
                        family,
                        "Tally",
                        function,
                        Arguments.named(arguments),
                        Caller.owner("user"),
                        Door.CORE);
        return Json.write(bridge.dispatcher().dispatch(call).document());
    }
}
