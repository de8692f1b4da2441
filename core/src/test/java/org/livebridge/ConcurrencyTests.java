package org.livebridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.api2;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Limit;

/** Many clients at once: nothing lost, nothing mixed up, nobody waits for ever. */
@NullMarked
class ConcurrencyTests {
    private static final int CLIENTS = 8;
    private static final int EACH = 25;
    private static final int BOUND_SECONDS = 300;

    @TempDir Path data;

    @Test
    void eightClientsOnOneAccountLoseNothing() throws Exception {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            together(client -> write(bridge, "user", client));
            for (int client = 0; client < CLIENTS; client++) {
                assertThat(values(bridge, "user", client)).isEqualTo(EACH);
            }
        }
    }

    @Test
    void eightAccountsAtOnceKeepTheirOwn() throws Exception {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            for (int i = 0; i < CLIENTS; i++) {
                bridge.accounts().create("account" + i, "account" + i + ".example");
            }
            together(client -> write(bridge, "account" + client, client));
            for (int i = 0; i < CLIENTS; i++) {
                assertThat(values(bridge, "account" + i, i)).isEqualTo(EACH);
                assertThat(values(bridge, "account" + i, (i + 1) % CLIENTS)).isZero();
            }
        }
    }

    @Test
    void aLimitHoldsWhenAllAskAtOnce() throws Exception {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            bridge.plans().save(new HostingPackage("small", "default", Map.of(Limit.MAXSUB, 5L)));
            bridge.plans().assign("user", "small");
            together(
                    client ->
                            api2(
                                    bridge,
                                    "user",
                                    "SubDomain::addsubdomain",
                                    "domain",
                                    "sub" + client,
                                    "rootdomain",
                                    "example.com"));
            String listed = api2(bridge, "user", "SubDomain::listsubdomains");
            assertThat(listed.split("\"rootdomain\"", -1)).hasSize(5 + 1);
        }
    }

    @Test
    void severalProcessesOnOneStoreLoseNothing() throws Exception {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            List<Process> others = new ArrayList<>();
            for (int client = 1; client <= 3; client++) {
                others.add(start(client));
            }
            write(bridge, "user", 0);
            for (Process other : others) {
                assertThat(other.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(other.exitValue()).isZero();
            }
            for (int client = 0; client <= 3; client++) {
                assertThat(values(bridge, "user", client)).isEqualTo(EACH);
            }
        }
    }

    private Process start(int client) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        data.toString(),
                        String.valueOf(client))
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "writer-" + client + ".log"))
                .start();
    }

    /** The other process. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            try (LiveBridge bridge = LiveBridge.open(Path.of(arguments[0]))) {
                write(bridge, "user", Integer.parseInt(arguments[1]));
            }
        }
    }

    private static void together(IntConsumer work) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                all.add(clients.submit(() -> work.accept(client)));
            }
            for (Future<?> each : all) {
                each.get(BOUND_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static void write(LiveBridge bridge, String account, int client) {
        for (int i = 0; i < EACH; i++) {
            String name = "c" + client + "n" + i;
            assertThat(api2(bridge, account, "NVData::set", "names", name, name, "v" + i))
                    .contains("\"set\":\"" + name + "\"");
        }
    }

    private static int values(LiveBridge bridge, String account, int client) {
        int found = 0;
        for (int i = 0; i < EACH; i++) {
            String name = "c" + client + "n" + i;
            String answer = api2(bridge, account, "NVData::get", "names", name);
            found += answer.contains("\"value\":\"v" + i + "\"") ? 1 : 0;
        }
        return found;
    }
}
