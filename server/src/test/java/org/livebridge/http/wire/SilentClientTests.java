package org.livebridge.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.http.ServerLimits;
import org.livebridge.journal.JournalReader;
import org.livebridge.serve.RunningServer;

/** Clients that stop in the middle, of a request or of an answer. */
@NullMarked
class SilentClientTests {
    private static final ServerLimits IMPATIENT =
            new ServerLimits(
                    32 << 10,
                    1L << 30,
                    100,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(1));

    @Test
    void whoTakesNothingOfAPageHasItsScriptEnded(@TempDir Path folder) throws Exception {
        Path pages = Files.createDirectory(folder.resolve("trial"));
        Files.writeString(
                pages.resolve("big.live.php"),
                "<?php for ($i = 0; $i < 5000; $i++) echo str_repeat('x', 10000);");
        Files.writeString(
                pages.resolve("big.live.pl"),
                "print \"Content-type: text/plain\\n\\n\"; print 'x' x 10000 for 1 .. 5000;");
        Path data = folder.resolve("data");
        try (RunningServer server = new RunningServer(data, false, IMPATIENT, pages)) {
            String[] session = server.session();
            JournalReader journal = new JournalReader(data.resolve("journal"));
            int ended = 0;
            for (String version : new String[] {"1.0", "1.1"}) {
                for (String page : new String[] {"big.live.php", "big.live.pl"}) {
                    ended++;
                    stall(server, session, page, version, journal, ended);
                }
            }
            assertThat(journal.last(1).get(0))
                    .contains("\"page\":\"/frontend/jupiter/trial/big.live.pl\"")
                    .contains("The page's client took nothing for 1.0 s; its script was ended.");
        }
    }

    private static void stall(
            RunningServer server,
            String[] session,
            String page,
            String version,
            JournalReader journal,
            int ended)
            throws IOException, InterruptedException {
        try (RawClient client = new RawClient(server.port(Service.CPANEL))) {
            client.send(
                    "GET "
                            + session[1]
                            + "/frontend/jupiter/trial/"
                            + page
                            + " HTTP/"
                            + version
                            + "\r\nHost: h\r\nCookie: "
                            + session[0]
                            + "\r\n\r\n");
            for (int look = 0; look < 600 && endings(journal) < ended; look++) {
                Thread.sleep(100);
            }
            assertThat(endings(journal)).isEqualTo(ended);
            assertThat(client.rest().length()).isLessThan(50_000_000);
        }
    }

    private static long endings(JournalReader journal) throws IOException {
        return journal.last(100).stream()
                .filter(line -> line.contains("\"function\":\"ended\""))
                .count();
    }

    @Test
    void whoStopsInsideARequestIsLeft(@TempDir Path data) throws IOException {
        try (RunningServer server = new RunningServer(data, false, IMPATIENT)) {
            for (String begin :
                    new String[] {
                        "GET / HTTP/1.1\r\nHost: h\r\nA: ",
                        "GET / HTTP/1.0\r\nA: ",
                        "POST /execute/Email/list_pops HTTP/1.1\r\nHost: h\r\nAuthorization: "
                                + RunningServer.basic("user", RunningServer.PASSWORD)
                                + "\r\nContent-Length: 9\r\n\r\na="
                    }) {
                assertThat(RawClient.all(server.port(Service.CPANEL), begin))
                        .doesNotContain("200 OK");
            }
        }
    }
}
