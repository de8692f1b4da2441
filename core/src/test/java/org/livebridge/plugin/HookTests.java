package org.livebridge.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.hook.Hook;
import org.livebridge.api.ApiFamily;

@NullMarked
class HookTests {
    @TempDir Path data;
    private final List<String> events = new ArrayList<>();
    private String said = "1";
    LiveBridge bridge;

    @BeforeEach
    void open() {
        Plugins plugins =
                new Plugins(List.of(), Plugins.NONE.perl(), (hook, caller, event) -> say(event));
        bridge = LiveBridge.open(data, plugins);
        bridge.accounts().createFirst();
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    private String say(String event) {
        events.add(event);
        if (said.startsWith("!")) {
            throw new HookFailure(said.substring(1));
        }
        return said;
    }

    private String set() {
        return api2(bridge, "user", "NVData::set", "names", "a", "a", "1");
    }

    private void hook(Hook.Stage stage, boolean blocking) {
        bridge.hooks()
                .add("Api2::NVData::set", stage, Hook.Kind.URL, "http://localhost/x", blocking);
    }

    @Test
    void theEnvelopeTellsThatHooksAgreed() {
        hook(Hook.Stage.PRE, true);
        hook(Hook.Stage.POST, false);
        assertThat(set())
                .contains("\"event\":{\"result\":1}")
                .contains("\"preevent\":{\"result\":1},\"postevent\":{\"result\":1}");
        assertThat(events.get(0))
                .contains("\"args\":{\"names\":\"a\",\"a\":\"1\"}", "\"output\":null");
        assertThat(events.get(1)).contains("\"output\":[{\"set\":\"a\"}]", "\"stage\":\"post\"");
    }

    @Test
    void aBlockingHookStopsTheCallAndPostHooksStillRun() {
        hook(Hook.Stage.PRE, true);
        hook(Hook.Stage.POST, false);
        said = "0 not today";
        assertThat(set())
                .contains("\"error\":\"A hook refused the call: not today\"")
                .contains(
                        "\"event\":{\"reason\":\"A hook refused the call: not today\",\"result\":0}")
                .contains("\"preevent\":{\"reason\":\"not today\",\"result\":0}");
        assertThat(events).hasSize(2);
        said = "1";
        assertThat(api2(bridge, "user", "NVData::get", "names", "a")).contains("\"value\":null");
    }

    @Test
    void aHookThatMayNotBlockOnlyTells() {
        hook(Hook.Stage.PRE, false);
        said = "0 hm";
        assertThat(set())
                .contains(
                        "\"event\":{\"result\":1}",
                        "\"preevent\":{\"reason\":\"hm\",\"result\":0}");
    }

    @Test
    void aBrokenHookStopsACallOnlyByBailout() {
        hook(Hook.Stage.PRE, true);
        said = "!it broke";
        assertThat(set()).contains("\"preevent\":{\"result\":1}");
        said = "!BAILOUT it broke";
        assertThat(set()).contains("\"error\":\"A hook refused the call: BAILOUT it broke\"");
    }

    @Test
    void uapiPostHooksDoNotRunAfterAFailure() {
        bridge.hooks().add("UAPI::NVData::get", Hook.Stage.POST, Hook.Kind.URL, "http://x/", false);
        answer(bridge, ApiFamily.UAPI, "user", "NVData::get");
        assertThat(events).isEmpty();
        answer(bridge, ApiFamily.UAPI, "user", "NVData::get", "names", "a");
        assertThat(events).hasSize(1);
    }

    @Test
    void hooksAreKeptUntilTheyAreDeleted() {
        hook(Hook.Stage.PRE, false);
        hook(Hook.Stage.PRE, true);
        assertThat(bridge.hooks().list()).hasSize(1).allMatch(Hook::blocking);
        assertThat(bridge.hooks().delete(bridge.hooks().list().get(0).id())).isTrue();
        assertThat(bridge.hooks().list()).isEmpty();
        assertThatThrownBy(
                        () ->
                                bridge.hooks()
                                        .add(
                                                "Email::addpop",
                                                Hook.Stage.PRE,
                                                Hook.Kind.URL,
                                                "http://x/",
                                                false))
                .hasMessageContaining("one looks like Api2::Email::addpop");
    }
}
