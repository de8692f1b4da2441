package org.livebridge.liveapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;

/** The whole protocol over a real Unix socket (liveapi.md 1.5). */
@NullMarked
class LiveApiSessionTests {
    private static final String HEAD = "<?xml version=\"1.0\" ?>\n<cpanelresult>";
    private static final String END = "</cpanelresult>\n";

    @TempDir Path folder;
    LiveBridge bridge;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void answersTheRecordedExchangesToTheLetter() throws IOException {
        String print =
                "{\"apiversion\":\"1\",\"type\":\"internal\",\"command\":\"print\",\"source\":\"internal\","
                        + "\"data\":{\"result\":\"%s\"},\"event\":{\"result\":1}}";
        assertThat(talk(frame("<cpaneljson enable=\"1\">")))
                .isEqualTo(HEAD + "{\"data\":{\"result\":\"json\"}}" + END);
        assertThat(talk(frame("<cpanel print=\"foo\">")))
                .isEqualTo(HEAD + print.formatted("foo") + END);
        assertThat(talk(exec("1", "print", "", "\"$homedir $nothing\"")))
                .isEqualTo(HEAD + print.formatted("/home/user $nothing") + END);
        assertThat(talk(action("if", "1", "if", "if", "\"$user == user\"")))
                .isEqualTo(
                        HEAD
                                + "{\"cpanelresult\":{\"data\":{\"result\":1},\"module\":\"if\",\"apiversion\":1}}\n"
                                + END);
        assertThat(talk(action("feature", "1", "feature", "feature", "\"nothing\"")))
                .contains("{\"data\":{\"result\":0},\"module\":\"feature\",\"apiversion\":1}}\n<");
        assertThat(talk(exec("2", "SourceIPCheck", "resetsecquestions", "{\"account\":\"user\"}")))
                .isEqualTo(
                        HEAD
                                + "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\",\"data\":"
                                + "[{\"status\":\"\"}],\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}"
                                + END);
        assertThat(talk(exec("uapi", "DomainInfo", "list_domains", "{}")))
                .startsWith(HEAD + "{\"apiversion\":3,\"func\":\"list_domains\"");
        assertThat(talk(frame("nonsense")))
                .isEqualTo(HEAD + "{\"result\":0,\"error\":\"Unknown API request\"}" + END);
    }

    @Test
    void keepsVariablesForTheSessionAndTakesArgumentsInEveryForm() throws IOException {
        assertThat(
                        talk(
                                exec("1", "setvar", "", "[\"dprefix=../\"]"),
                                exec("1", "print", "", "[\"$dprefix\"]")))
                .contains("\"data\":{\"result\":\"../\"}");
        assertThat(talk(exec("1", "NVData", "set", "{\"x\":\"a\",\"y\":\"1\"}")))
                .contains("\"event\":{\"result\":1}");
        assertThat(talk(frame("<cpanel NVData=\"get(a)\">"))).contains("\"result\":\"1\"");
    }

    @Test
    void escapesTheEndMarkerInsideTheJson() throws IOException {
        assertThat(talk(exec("1", "print", "", "\"</cpanelresult>\"")))
                .contains("\"result\":\"<\\/cpanelresult>\"");
    }

    @Test
    void carriesBytesThatAreNoUtf8AsLatin1() throws IOException {
        byte[] before = "<cpanel print=\"".getBytes(UTF_8);
        byte[] payload = new byte[before.length + 5];
        System.arraycopy(before, 0, payload, 0, before.length);
        payload[before.length] = (byte) 0xe9;
        payload[before.length + 1] = (byte) 0xc3;
        payload[before.length + 2] = (byte) 0xa9;
        payload[before.length + 3] = '"';
        payload[before.length + 4] = '>';
        byte[] answer = bridge.session(Caller.owner("user"), Door.SESSION).exchange(payload);
        assertThat(new String(answer, UTF_8)).contains("\"result\":\"éé\"");
    }

    @Test
    void endsOnShutdownWithAndWithoutALengthLine() throws IOException {
        assertThat(talk(frame("<cpanelxml shutdown=\"1\" />"))).isEmpty();
        assertThat(talk("<cpanelxml shutdown=\"1\" />".getBytes(UTF_8))).isEmpty();
        assertThat(talk()).isEmpty();
    }

    @Test
    void neverHangsOnBrokenFrames() throws IOException {
        for (String broken : List.of("99999999999\n", "12x\n", "5\nabc", "7", "<cpanelaction>")) {
            talk(broken.getBytes(UTF_8));
        }
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            talk(bytes);
        }
    }

    private static byte[] exec(String version, String module, String function, String args) {
        return action("exec", version, module, function, args);
    }

    private static byte[] action(
            String type, String version, String module, String function, String args) {
        return frame(
                "<cpanelaction>\n{\"reqtype\":\"%s\",\"module\":\"%s\",\"func\":\"%s\",\"apiversion\":\"%s\",\"args\":%s}\n</cpanelaction>"
                        .formatted(type, module, function, version, args));
    }

    private static byte[] frame(String payload) {
        return (payload.getBytes(UTF_8).length + "\n" + payload).getBytes(UTF_8);
    }

    /** Sends all frames over a socket, closes the sending side, and reads to the end. */
    private String talk(byte[]... frames) throws IOException {
        Path path = folder.resolve("s" + System.nanoTime());
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            Thread thread = Thread.ofPlatform().daemon().start(() -> serve(server));
            try (SocketChannel client = SocketChannel.open(address)) {
                OutputStream out = Channels.newOutputStream(client);
                try {
                    for (byte[] frame : frames) {
                        out.write(frame);
                    }
                    client.shutdownOutput();
                } catch (IOException closedAlready) {
                    // A broken frame ends the session before everything is sent.
                }
                String text = read(client);
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
                return text;
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private static String read(SocketChannel client) {
        try {
            return new String(Channels.newInputStream(client).readAllBytes(), UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }

    private void serve(ServerSocketChannel server) {
        try (SocketChannel peer = server.accept()) {
            bridge.session(Caller.owner("user"), Door.SESSION)
                    .serve(Channels.newInputStream(peer), Channels.newOutputStream(peer));
        } catch (IOException gone) {
            // The client went away.
        }
    }
}
