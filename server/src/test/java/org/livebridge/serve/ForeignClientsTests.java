package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Service;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.page.CallTaps;

/** Clients that nobody here wrote, over TLS: curl, PHP's and Perl's own. */
@NullMarked
class ForeignClientsTests {
    private static final String CALL =
            "/json-api/cpanel?cpanel_jsonapi_module=SourceIPCheck"
                    + "&cpanel_jsonapi_func=resetsecquestions";
    private static final String DONE =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\","
                    + "\"data\":[{\"status\":\"\"}],\"event\":{\"result\":1},"
                    + "\"module\":\"SourceIPCheck\"}}";

    @TempDir private @Nullable Path data;
    private @Nullable LiveBridge bridge;
    private @Nullable HttpServer server;
    private @Nullable Operation operation;

    @BeforeEach
    void start() throws IOException {
        Path folder = Objects.requireNonNull(data);
        LiveBridge opened = LiveBridge.open(folder);
        bridge = opened;
        opened.accounts().createFirst();
        opened.accounts().password("user", "secret");
        server =
                Doors.open(
                        opened,
                        new ServeOptions(folder, List.of(), false, false, new CallTaps()),
                        opened(folder),
                        InetAddress.getLoopbackAddress(),
                        List.of(
                                new Listener(Service.CPANEL, true, 0),
                                new Listener(Service.WEBMAIL, false, 0)),
                        Optional.of(Certificate.selfSigned(folder.resolve("tls"))));
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(server).close();
        Objects.requireNonNull(bridge).close();
        Objects.requireNonNull(operation).close();
    }

    private Operation opened(Path folder) throws IOException {
        Operation made = Operation.in(folder, true);
        operation = made;
        return made;
    }

    private String url() {
        int port = Objects.requireNonNull(server).listeners().get(0).port();
        return "https://localhost:" + port + CALL;
    }

    private String pem() {
        return Objects.requireNonNull(data).resolve("tls/self-signed.pem").toString();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin", command[0])),
                command[0] + " is not installed");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Test
    void curl() throws IOException, InterruptedException {
        assertThat(output("curl", "-s", "--cacert", pem(), "-u", "user:secret", url()))
                .isEqualTo(DONE);
    }

    @Test
    void php() throws IOException, InterruptedException {
        String code =
                "echo file_get_contents('"
                        + url()
                        + "', false, stream_context_create(['http' => ['header' => 'Authorization:"
                        + " Basic ' . base64_encode('user:secret')], 'ssl' => ['cafile' => '"
                        + pem()
                        + "']]));";
        assertThat(output("php", "-r", code)).isEqualTo(DONE);
    }

    @Test
    void perl() throws IOException, InterruptedException {
        assumeTrue(
                output("perl", "-MIO::Socket::SSL", "-e", "print 1").equals("1"),
                "Perl's IO::Socket::SSL is not installed");
        String code =
                "print HTTP::Tiny->new(verify_SSL => 1, SSL_options => {SSL_ca_file => '"
                        + pem()
                        + "'})->get('"
                        + url()
                        + "', {headers => {Authorization => 'Basic dXNlcjpzZWNyZXQ='}})->{content}";
        assertThat(output("perl", "-MHTTP::Tiny", "-e", code)).isEqualTo(DONE);
    }
}
