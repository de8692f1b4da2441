package org.livebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.http.Certificate;

/**
 * Scripts below {@code src/test/scripts/perl} that talk to servers, fork and wait for signals: each
 * prints the octets of its {@code .out}, and ends with the status in its {@code .status} (0 where
 * there is none), on the embedded and the installed perl.
 */
@NullMarked
@DisplayName("A script with sockets, processes or signals does the same on both perls")
class PerlScriptsTests {
    private static final Path SCRIPTS = Path.of("src/test/scripts/perl").toAbsolutePath();

    @TempDir Path folder;
    private final WebServer web = new WebServer();
    private final LineServer lines = new LineServer();
    private @Nullable HttpsServer secured;

    @BeforeEach
    void start() throws Exception {
        web.start();
        lines.start();
        SSLContext tls = tls();
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpsServer made = HttpsServer.create(any, 0);
        made.setHttpsConfigurator(new HttpsConfigurator(tls));
        made.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 7);
                    exchange.getResponseBody().write("secret\n".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        made.start();
        secured = made;
    }

    private SSLContext tls() throws IOException, GeneralSecurityException {
        Certificate.selfSigned(folder.resolve("tls"));
        char[] none = new char[0];
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("tls/self-signed.p12"))) {
            store.load(in, none);
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, none);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void stop() throws IOException {
        web.stop();
        lines.stop();
        if (secured != null) {
            secured.stop(0);
        }
    }

    @TestFactory
    Stream<DynamicTest> embedded() throws IOException {
        Allowed allowed = new Allowed(Set.of("rev", "sort"), Set.of("localhost"));
        return tests("embedded", new EmbeddedEngine(allowed));
    }

    @TestFactory
    Stream<DynamicTest> installed() throws IOException {
        Optional<Interpreter> perl = Interpreter.find(Language.PERL);
        if (perl.isEmpty()) {
            System.out.println("skipped, no perl is installed");
            return Stream.empty();
        }
        return tests("installed", new NativeEngine(perl.get(), false));
    }

    private Stream<DynamicTest> tests(String name, Engine engine) throws IOException {
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            return all
                    .filter(path -> path.toString().endsWith(".live.pl"))
                    .sorted()
                    .map(
                            script ->
                                    DynamicTest.dynamicTest(
                                            name + " " + script.getFileName(),
                                            () -> compare(script, engine)))
                    .toList()
                    .stream();
        }
    }

    private void compare(Path script, Engine engine) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try (LiveBridge bridge = LiveBridge.open(Files.createTempDirectory(folder, "data"))) {
            bridge.accounts().createFirst();
            status = engine.run(run(script, out, err), bridge);
        }
        Path expected = beside(script, ".status");
        String text = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(text + "status " + status)
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        Files.readString(beside(script, ".out"), StandardCharsets.ISO_8859_1)
                                + "status "
                                + (Files.exists(expected)
                                        ? Files.readString(expected).strip()
                                        : "0"));
    }

    private ScriptRun run(Path script, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Map<String, String> variables = new HashMap<>();
        variables.put("TEST_URL", web.url());
        variables.put("TEST_PORT", String.valueOf(lines.port()));
        variables.put(
                "TEST_TLS_PORT",
                String.valueOf(secured == null ? 0 : secured.getAddress().getPort()));
        return new ScriptRun(
                Language.PERL,
                script,
                null,
                SCRIPTS,
                List.of(),
                variables,
                Caller.owner("user"),
                false,
                List.of(),
                Limits.STANDARD,
                InputStream.nullInputStream(),
                out,
                err);
    }

    private static Path beside(Path script, String ending) {
        String name = script.getFileName().toString();
        return script.resolveSibling(name.substring(0, name.indexOf(".live.")) + ending);
    }
}
