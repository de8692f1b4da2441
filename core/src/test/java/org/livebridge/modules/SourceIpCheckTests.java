package org.livebridge.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

@NullMarked
class SourceIpCheckTests {
    private static final String DONE =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\",\"data\":[{\"status\":\"\"}],"
                    + "\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}";

    @TempDir Path folder;
    LiveBridge bridge;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
        bridge.accounts().create("other", "other.example");
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void answersTheFoundingCallToTheLetter() {
        assertThat(reset("user")).isEqualTo(DONE);
        assertThat(reset("example.com")).isEqualTo(DONE);
        assertThat(api2(bridge, "user", "SourceIPCheck::resetsecquestions")).isEqualTo(DONE);
    }

    @Test
    void aResetRemovesTheSetAndMarksTheLoginAcrossProcesses() {
        assertThat(save()).contains("\"data\":[{\"status\":\"\"}]");
        assertThat(bridge.questions().mustDefine("user")).isFalse();
        assertThat(bridge.questions().matches("user", List.of("rex ", "OWL", "Rome", "30")))
                .isTrue();

        try (LiveBridge second = LiveBridge.open(folder)) {
            assertThat(api2(second, "user", "SourceIPCheck::resetsecquestions", "account", "user"))
                    .isEqualTo(DONE);
        }
        assertThat(bridge.questions().mustDefine("user")).isTrue();
        assertThat(load()).contains("\"q1ques\":\"\"");
    }

    @Test
    void neverReturnsAnAnswer() {
        save();
        assertThat(load()).contains("\"q1ques\":\"First pet?\",\"q1answer\":\"\"");
    }

    @Test
    void refusesForeignAndUnknownLoginsAlikeAndChangesNothing() {
        save();
        for (String name : List.of("other", "other.example", "nobody", "a@other.example")) {
            String error = "You do not have access to “" + name + "”.";
            assertThat(reset(name))
                    .contains("\"error\":\"" + error + "\"")
                    .contains(
                            "\"data\":[{\"status\":\""
                                    + error
                                    + "\",\"reason\":\""
                                    + error
                                    + "\"}]")
                    .contains("\"event\":{\"result\":1}");
        }
        assertThat(bridge.questions().mustDefine("user")).isFalse();
        assertThat(bridge.questions().mustDefine("other")).isFalse();
    }

    @Test
    void refusesAnIncompleteSet() {
        assertThat(api2(bridge, "user", "SourceIPCheck::savesecquestions", "q1ques", "Only one?"))
                .contains("\"error\":\"All four questions and answers must be given.\"");
    }

    @Test
    void keepsTrustedAddressesInOrder() {
        assertThat(ip("addip", "203.0.113.45"))
                .contains("\"data\":[{\"status\":1,\"ip\":\"203.0.113.45\",\"error\":null}]");
        ip("addip", "198.51.100.*");
        ip("addip", "203.0.113.45");
        assertThat(api2(bridge, "user", "SourceIPCheck::listips"))
                .contains("\"data\":[{\"ip\":\"203.0.113.45\"},{\"ip\":\"198.51.100.*\"}]");
        assertThat(ip("delip", "203.0.113.45")).contains("\"status\":1");
        assertThat(ip("delip", "203.0.113.45"))
                .contains("\"status\":0")
                .contains("\"error\":\"The address “203.0.113.45” is not on the list.\"");
        assertThat(ip("addip", "203.0.113.999"))
                .contains("{\"status\":0,\"ip\":\"203.0.113.999\",\"error\":\"The address is not");
        assertThat(api2(bridge, "other", "SourceIPCheck::listips")).contains("\"data\":[]");
    }

    @Test
    void namesTheLoginAndOffersSamples() {
        assertThat(api2(bridge, "user", "SourceIPCheck::getaccount"))
                .contains("\"data\":[{\"account\":\"user\"}]");
        assertThat(api2(bridge, "user", "SourceIPCheck::samplequestions"))
                .contains("{\"question\":\"What was the name of your first pet?\"}");
    }

    private String reset(String account) {
        return api2(bridge, "user", "SourceIPCheck::resetsecquestions", "account", account);
    }

    private String load() {
        return api2(bridge, "user", "SourceIPCheck::loadsecquestions", "account", "user");
    }

    private String ip(String function, String ip) {
        return api2(bridge, "user", "SourceIPCheck::" + function, "ip", ip);
    }

    private String save() {
        return api2(
                bridge,
                "user",
                "SourceIPCheck::savesecquestions",
                "account",
                "user",
                "q1ques",
                "First pet?",
                "q1answer",
                "Rex",
                "q2ques",
                "Mascot?",
                "q2answer",
                "owl",
                "q3ques",
                "City?",
                "q3answer",
                "Rome",
                "q4ques",
                "Age?",
                "q4answer",
                "30");
    }
}
