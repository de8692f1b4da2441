package org.livebridge.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** HTTP/1.0: sockets by hand, curl, PHP's and Perl's own, over plain and TLS ports. */
@NullMarked
class OldHttpTests {
    private static final String LIST = "/execute/Email/list_pops";
    private static final String JSON =
            "/json-api/cpanel?cpanel_jsonapi_module=Email&cpanel_jsonapi_func=listpops";
    private static final String USER =
            "Authorization: " + RunningServer.basic("user", RunningServer.PASSWORD) + "\r\n";
    private static final String POPS =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"listpops\",\"data\":[";

    @TempDir static Path folder;
    private static RunningServer server;
    private static String page = "";

    @BeforeAll
    static void open() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("trial"));
        Files.writeString(
                pages.resolve("big.live.php"),
                "<?php for ($i = 0; $i < 300; $i++) echo str_repeat('x', 10000);");
        Files.writeString(
                pages.resolve("echo.live.pl"),
                "print \"Content-type: text/plain\\r\\n\\r\\n\", $ENV{REQUEST_METHOD}, ' ', <STDIN>;");
        server = new RunningServer(folder.resolve("data"), pages);
        String[] session = server.session();
        page = session[1] + "/frontend/jupiter/trial/NAME HTTP/1.0\r\nCookie: " + session[0];
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static int port() {
        return server.port(Service.CPANEL);
    }

    private static String page(String name) {
        return page.replace("NAME", name) + "\r\n";
    }

    /** The head and the body of an answer. */
    private static String[] parts(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        assertThat(parts).hasSize(2);
        assertThat(parts[0])
                .startsWith("HTTP/1.0 ")
                .doesNotContainIgnoringCase("Transfer-Encoding");
        return parts;
    }

    @Test
    void aCallIsAnsweredAndTheConnectionEnds() throws IOException {
        String[] answer =
                parts(RawClient.all(port(), "GET " + JSON + " HTTP/1.0\r\n" + USER + "\r\n"));
        assertThat(answer[0]).startsWith("HTTP/1.0 200 OK\r\n").contains("Connection: close");
        assertThat(answer[1]).startsWith(POPS);
    }

    @Test
    void linesMayEndAsTheScriptsAuthorLikedIt() throws IOException {
        String text = "GET " + LIST + " HTTP/1.0\nHost: example.com\n" + USER + "\n";
        assertThat(parts(RawClient.all(port(), text.replace("\r", "")))[1])
                .contains("\"status\":1");
    }

    @Test
    void aFormIsPostedEvenWithALineEndTooMany() throws IOException {
        String text =
                "POST /json-api/cpanel HTTP/1.0\r\n"
                        + USER
                        + "Expect: 100-continue\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-length: 57\r\n\r\n"
                        + "cpanel_jsonapi_module=Email&cpanel_jsonapi_func=listpops&\r\n";
        assertThat(parts(RawClient.all(port(), text))[1]).startsWith(POPS);
    }

    @Test
    void headIsAHead() throws IOException {
        String[] call =
                parts(RawClient.all(port(), "HEAD " + LIST + " HTTP/1.0\r\n" + USER + "\r\n"));
        assertThat(call[0]).contains("200 OK").contains("Content-Length: ");
        assertThat(call[1]).isEmpty();
        String[] live = parts(RawClient.all(port(), "HEAD " + page("big.live.php") + "\r\n"));
        assertThat(live[0]).contains("200 OK");
        assertThat(live[1]).isEmpty();
    }

    @Test
    void aLivePageComesWithoutChunks() throws IOException {
        String[] big = parts(RawClient.all(port(), "GET " + page("big.live.php") + "\r\n"));
        assertThat(big[1]).hasSize(3_000_000).matches("x+");
        String[] echo =
                parts(
                        RawClient.all(
                                port(),
                                "POST " + page("echo.live.pl") + "Content-Length: 3\r\n\r\na=b"));
        assertThat(echo[1]).isEqualTo("POST a=b");
    }

    @Test
    void anAnswerThatEndsItsConnectionIsWhole() throws IOException {
        String close = "Host: h\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=b";
        String request = "POST " + page("echo.live.pl").replace("1.0", "1.1") + close;
        assertThat(RawClient.all(port(), request))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\nPOST a=b");
    }

    @Test
    void aConnectionIsKeptForWhoAsksAndKnowsTheLength() throws IOException {
        String keep = "Connection: Keep-Alive\r\n";
        String call = " " + LIST + " HTTP/1.0\r\n" + USER + keep;
        try (RawClient client = new RawClient(port())) {
            client.send("GET" + call + "\r\n");
            assertThat(client.answer()).contains("Connection: keep-alive").contains("\"data\"");
            client.send("POST" + call + "Content-Length: 3\r\n\r\na=b\r\n");
            assertThat(client.answer()).contains("Connection: keep-alive").contains("\"data\"");
            // Two at once, the second behind an empty line.
            client.send("GET" + call + "\r\n\r\nGET" + call + "\r\n");
            assertThat(client.answer()).contains("\"data\"");
            assertThat(client.answer()).contains("\"data\"");
            client.send("GET " + page("big.live.php") + keep + "\r\n");
            assertThat(parts(client.rest())[0]).contains("Connection: close");
        }
        try (RawClient client = new RawClient(port())) {
            client.send("GET" + call + "\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.0 200");
            client.send("GET" + call.replace("1.0\r\n", "1.1\r\nHost: h\r\n") + "\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 200").contains("\"data\"");
        }
    }

    @Test
    void whatIsTooLongOrBrokenIsRefused() throws IOException {
        String long1 = "GET /" + "a".repeat(40_000) + " HTTP/1.0\r\n\r\n";
        assertThat(parts(RawClient.all(port(), long1))[0]).startsWith("HTTP/1.0 4");
        String long2 = "GET / HTTP/1.0\r\n" + "A: b\r\n".repeat(20_000) + "\r\n";
        assertThat(RawClient.all(port(), long2)).startsWith("HTTP/1.0 4");
        String wrong = "POST / HTTP/1.0\r\nContent-Length: many\r\n\r\n";
        assertThat(parts(RawClient.all(port(), wrong))[0]).startsWith("HTTP/1.0 4");
        assertThat(RawClient.all(port(), "GET / HTTP/2.5\r\n\r\n")).startsWith("HTTP/1.1 4");
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

    private static String curl(String url, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("curl", "-s", "--http1.0"));
        words.addAll(
                List.of(
                        "--cacert",
                        folder.resolve("data/tls/self-signed.pem").toString(),
                        "-u",
                        "user:" + RunningServer.PASSWORD));
        words.addAll(List.of(more));
        words.add(url);
        return output(words.toArray(new String[0]));
    }

    @Test
    void curlOfBothPorts() throws IOException, InterruptedException {
        for (String url :
                List.of("http://localhost:" + port(), "https://localhost:" + server.tlsPort())) {
            assertThat(curl(url + JSON)).startsWith(POPS);
            assertThat(curl(url + LIST, "-d", "a=b")).contains("\"status\":1");
            assertThat(curl(url + LIST, "-I")).startsWith("HTTP/1.0 200 OK\r\n");
            assertThat(curl(url + LIST, "-F", "a=b")).contains("\"status\":1");
        }
    }

    @Test
    void phpsAndPerlsOwn() throws IOException, InterruptedException {
        String url = "http://localhost:" + port() + JSON;
        String header = USER.strip();
        assertThat(
                        output(
                                "php",
                                "-r",
                                "echo file_get_contents('"
                                        + url
                                        + "', false, stream_context_create(['http' =>"
                                        + " ['protocol_version' => '1.0', 'header' => '"
                                        + header
                                        + "']]));"))
                .startsWith(POPS);
        assertThat(
                        output(
                                "perl",
                                "-MIO::Socket::INET",
                                "-e",
                                "$s = IO::Socket::INET->new('127.0.0.1:"
                                        + port()
                                        + "'); print $s \"GET "
                                        + JSON
                                        + " HTTP/1.0\\n"
                                        + header
                                        + "\\n\\n\"; print <$s>"))
                .startsWith("HTTP/1.0 200 OK")
                .contains(POPS);
    }
}
