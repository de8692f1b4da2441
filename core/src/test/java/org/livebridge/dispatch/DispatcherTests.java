package org.livebridge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;

@NullMarked
class DispatcherTests {
    @TempDir Path folder;

    @Test
    void whatIsSentUnderAnotherNameIsReadUnderItsOwn() {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            api2(bridge, "user", "MysqlFE::createdbuser", "dbuser", "user_anna", "password", "x");
            assertThat(api2(bridge, "user", "MysqlFE::dbuserexists", "db_user", "user_anna"))
                    .contains("\"data\":[1]");
            assertThat(
                            api2(
                                    bridge,
                                    "user",
                                    "MysqlFE::dbuserexists",
                                    "db_user",
                                    "user_anna",
                                    "dbuser",
                                    "user_ben"))
                    .contains("\"data\":[0]");
            assertThat(api2(bridge, "user", "Email::addmx", "domain", "example.com"))
                    .contains("Provide the “exchange” argument.");
        }
    }

    @Test
    void answersUnknownNamesAsRecordedAndHintsOnlyToListeners() {
        List<Optional<String>> hints = new ArrayList<>();
        try (LiveBridge bridge = LiveBridge.open(folder, answered -> hints.add(answered.hint()))) {
            assertThat(answer(bridge, ApiFamily.API2, "user", "Test::test"))
                    .isEqualTo(
                            "{\"cpanelresult\":{\"apiversion\":2,\"error\":\"Could not find function"
                                    + " 'test' in module 'Test'\",\"func\":\"test\",\"module\":\"Test\"}}");
            assertThat(answer(bridge, ApiFamily.UAPI, "user", "LiteSpeed::x"))
                    .contains(
                            "\"status\":0,\"data\":null,\"errors\":[\"Failed to load module “LiteSpeed”:");
            assertThat(answer(bridge, ApiFamily.API1, "user", "Test::test"))
                    .startsWith("{\"apiversion\":\"1\",\"type\":\"event\",\"module\":\"Test\"")
                    .endsWith("\"result\":0}}");
            answer(bridge, ApiFamily.API2, "user", "SourceIpCheck::listip");
        }
        assertThat(hints).last().isEqualTo(Optional.of("did you mean SourceIPCheck::listips?"));
        assertThat(hints.get(0)).isEmpty();
    }
}
