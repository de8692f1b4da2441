package org.livebridge.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** Eight clients at once, in one store and over two on the same folder. */
@NullMarked
class MailConcurrencyTests {
    private static final int CLIENTS = 8;
    private static final int EACH = 20;

    @TempDir Path folder;

    @Test
    void eightClientsOfOneAccountLoseNothing() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            try (LiveBridge second = LiveBridge.open(folder)) {
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    int number = client;
                    LiveBridge door = client % 2 == 0 ? bridge : second;
                    running.add(clients.submit(() -> forward(door, number)));
                }
                for (Future<?> one : running) {
                    one.get();
                }
                assertThat(second.mail().forwarders().of("user", Optional.empty()))
                        .hasSize(CLIENTS * EACH)
                        .isEqualTo(bridge.mail().forwarders().of("user", Optional.empty()));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static void forward(LiveBridge door, int client) {
        for (int i = 0; i < EACH; i++) {
            assertThat(
                            api2(
                                    door,
                                    "user",
                                    "Email::addforward",
                                    "domain",
                                    "example.com",
                                    "email",
                                    "c" + client + "-" + i,
                                    "fwdopt",
                                    "fwd",
                                    "fwdemail",
                                    "anna@example.net"))
                    .doesNotContain("\"error\"");
        }
    }
}
