package org.livebridge.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;

@NullMarked
class StubTests {
    private static final String STUBS =
            """
            - module: LiteSpeed
              api: uapi
              function: status
              when: {site: "~.*[.]example~"}
              answers:
                - data: {state: starting}
                  after: 1
                - data: {state: running}
            - module: LiteSpeed
              api: uapi
              function: status
              answers:
                - error: no such site
            - module: Email
              function: listpops
              answers:
                - data: [{email: nobody}]
            """;

    @TempDir Path data;
    @TempDir Path plugin;

    @Test
    void answersInTurnByArgumentsAndIsMarked() throws IOException {
        Files.writeString(plugin.resolve("litespeed.stubs.yaml"), STUBS);
        new PluginList(data).add(PluginFolder.at(plugin));
        List<String> hints = new ArrayList<>();
        try (LiveBridge bridge =
                LiveBridge.open(data, answered -> hints.add(answered.hint().orElse("none")))) {
            bridge.accounts().createFirst();
            assertThat(status(bridge, "a.example")).contains("\"state\":\"starting\"");
            assertThat(status(bridge, "a.example")).contains("\"state\":\"running\"");
            assertThat(status(bridge, "a.example")).contains("\"state\":\"running\"");
            assertThat(status(bridge, "b.test")).contains("\"errors\":[\"no such site\"]");
            assertThat(api2(bridge, "user", "Email::listpops")).contains("\"email\":\"nobody\"");
        }
        assertThat(hints).allMatch(hint -> hint.startsWith("answered by a stub: "));
    }

    @Test
    void aBrokenFileIsToldWithItsName() throws IOException {
        Files.writeString(plugin.resolve("x.stubs.yaml"), "- module: A\n  function: b\n");
        new PluginList(data).add(PluginFolder.at(plugin));
        assertThatThrownBy(() -> LiveBridge.open(data).close())
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("x.stubs.yaml cannot be used: “answers” must be a list");
    }

    private static String status(LiveBridge bridge, String site) {
        return answer(bridge, ApiFamily.UAPI, "user", "LiteSpeed::status", "site", site);
    }
}
