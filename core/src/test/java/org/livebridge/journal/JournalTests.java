package org.livebridge.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.api2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;

@NullMarked
class JournalTests {
    @TempDir Path folder;

    @Test
    void keepsEveryCallWithItsOutcomeAndMasksSecrets() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            api2(
                    bridge,
                    "user",
                    "Email::addpop",
                    "email",
                    "a",
                    "domain",
                    "example.com",
                    "password",
                    "hush");
            api2(bridge, "user", "SourceIPCheck::savesecquestions", "q1answer", "hush");
            api2(bridge, "user", "SourceIPCheck::listip");
        }
        List<String> lines = new JournalReader(folder.resolve("journal")).last(10);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .contains("\"login\":\"user\",\"door\":\"core\",\"api\":\"api2\"")
                .contains("\"email\":\"a\"")
                .contains("\"password\":\"***\"")
                .contains("\"ok\":true,\"error\":null");
        assertThat(lines.get(1)).contains("\"ok\":false,\"error\":\"All four");
        assertThat(lines.get(2)).contains("\"hint\":\"did you mean SourceIPCheck::listips?\"");
        assertThat(String.join("", lines)).doesNotContain("hush");
    }

    @Test
    void tellsThatNoServerCarriedOutADatabaseCall() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            api2(bridge, "user", "MysqlFE::createdb", "db", "user_shop");
        }
        assertThat(new JournalReader(folder.resolve("journal")).last(1).get(0))
                .contains("\"hint\":\"state only: no MySQL server is attached (--mysql)\"");
    }

    @Test
    void hintsAtBytesThatAreNoUtf8() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            bridge.session(Caller.owner("user"), Door.SESSION)
                    .exchange(
                            "<cpanelaction>{\"reqtype\":\"exec\",\"apiversion\":\"1\",\"module\":\"NVData\",\"func\":\"set\",\"args\":[\"a\",\"\u00e9\"]}</cpanelaction>"
                                    .getBytes(ISO_8859_1));
        }
        assertThat(new JournalReader(folder.resolve("journal")).last(1).get(0))
                .contains("\"arguments\":[\"a\",\"\u00e9\"]")
                .contains("\"hint\":\"the script sent bytes that are no UTF-8");
    }

    @Test
    void twoProcessesLoseNoLineAndOldFilesAreBounded() throws Exception {
        Path journal = folder.resolve("journal");
        JournalFile one = new JournalFile(journal, 1000);
        JournalFile two = new JournalFile(journal, 1_000_000);
        for (int i = 0; i < 200; i++) {
            one.append(("line " + i + "\n").getBytes(UTF_8));
        }
        assertThat(journal.toFile().list()).hasSizeLessThanOrEqualTo(6);
        long before = new JournalReader(journal).last(1000).size();
        for (int i = 0; i < 50; i++) {
            two.append("x\n".getBytes(UTF_8));
        }
        assertThat(new JournalReader(journal).last(1000)).hasSize((int) before + 50);
    }
}
