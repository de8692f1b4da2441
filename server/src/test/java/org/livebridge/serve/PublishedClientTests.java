package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.page.CallTaps;

/**
 * A client library that was published years ago for the real server: npm's {@code cpanel-lib} of
 * 2013, over TLS with an access hash. Installed for this test alone; skipped where npm cannot.
 */
@NullMarked
class PublishedClientTests {
    private static final String LIBRARY = "cpanel-lib@0.0.5";
    private static final int PATIENCE_SECONDS = 120;
    private static final String SCRIPT =
            """
            const [port, hash] = process.argv.slice(2);
            const client = require('cpanel-lib').createClient(
              {host: 'localhost', port: Number(port), secure: true, username: 'root', accessKey: hash});
            const tell = name => (error, answer) =>
              console.log(name + ' ' + (error ? String(error) : JSON.stringify(answer)));
            client.call('version', {'api.version': 1}, tell('version'));
            client.call('listaccts', {'api.version': 1}, tell('listaccts'));
            client.callApi2('Email', 'listpops', {}, 'user', tell('api2'));
            client.callApi2('SourceIPCheck', 'resetsecquestions', {account: 'user'}, 'user', tell('reset'));
            client.callApi1('print', '', ['$user'], 'user', tell('api1'));
            """;

    @TempDir Path folder;

    private String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            return ended && process.exitValue() == 0 ? text : "failed: " + text;
        } catch (IOException missing) {
            return "failed: " + missing.getMessage();
        }
    }

    @Test
    void anOldClientTalksToItUnchanged() throws IOException, InterruptedException {
        String installed =
                run(
                        Map.of(),
                        "npm",
                        "install",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--prefix",
                        folder.toString(),
                        LIBRARY);
        if (installed.startsWith("failed: ")) {
            System.out.println("skipped, npm cannot install " + LIBRARY + ": the published client");
        }
        assumeTrue(!installed.startsWith("failed: "), "npm cannot install " + LIBRARY);
        Files.writeString(folder.resolve("client.js"), SCRIPT);
        Path data = folder.resolve("data");
        Certificate certificate = Certificate.selfSigned(data.resolve("tls"));
        try (Operation operation = Operation.in(data, false);
                LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            // The old clients' manuals say to take the line ends out.
            String hash = bridge.doorkeeper().hashes().create(Login.root()).replaceAll("\\s", "");
            try (HttpServer server =
                    Doors.open(
                            bridge,
                            new ServeOptions(data, List.of(), false, false, new CallTaps()),
                            operation,
                            InetAddress.getLoopbackAddress(),
                            List.of(new Listener(Service.WHM, true, 0)),
                            Optional.of(certificate))) {
                String port = String.valueOf(server.listeners().get(0).port());
                String pem = data.resolve("tls/self-signed.pem").toString();
                assertThat(run(Map.of("NODE_EXTRA_CA_CERTS", pem), "node", "client.js", port, hash))
                        .contains("version {\"data\":{\"version\":\"11.")
                        .contains("listaccts {\"data\":{\"acct\":[{")
                        .contains("\"data\":[{\"email\":\"user\",\"login\":\"Main Account\"}]")
                        .contains("reset {\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsec")
                        .contains("\"data\":{\"result\":\"user\"},\"event\":{\"result\":1}}");
            }
        }
    }
}
