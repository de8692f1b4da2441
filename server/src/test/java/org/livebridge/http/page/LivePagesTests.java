package org.livebridge.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** Live pages by a browser's requests: the sample plugin, and pages that go wrong. */
@NullMarked
class LivePagesTests {
    private static final Path SAMPLE = Path.of("../samples/pages/mailboxes");

    @TempDir static Path folder;
    private static RunningServer server;
    private static String cookie = "";
    private static String token = "";

    @BeforeAll
    static void open() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("trial"));
        write(
                pages,
                "path.live.php",
                "<?php echo $_SERVER['PATH_INFO'], '|', $_SERVER['SCRIPT_NAME'];");
        write(
                pages,
                "status.live.php",
                "<?php http_response_code(418); header('X-Own: 1'); setcookie('a', 'b'); echo 'tea';");
        write(pages, "away.live.php", "<?php header('Location: elsewhere.live.php');");
        write(
                pages,
                "dies.live.php",
                "<?php\nrequire 'lib.php';\n$c = new CPANEL();\n$c->uapi('Email', 'list_popz');\nbroken();\n");
        write(
                pages,
                "json.live.php",
                "<?php header('Content-Type: application/json'); echo '{'; broken();");
        write(
                pages,
                "upload.live.php",
                "<?php echo $_FILES['f']['size'], ' ', md5_file($_FILES['f']['tmp_name']), ' ', $_POST['x'];");
        write(
                pages,
                "env.live.php",
                "<?php echo getenv('HTTP_AUTHORIZATION') === false ? 'none' : 'seen', ' ', $_SERVER['REMOTE_USER'], ' ', $_SERVER['cp_security_token'], ' ', getcwd();");
        write(
                pages,
                "big.live.php",
                "<?php for ($i = 0; $i < 300; $i++) echo str_repeat('x', 10000);");
        write(
                pages,
                "cgi.live.cgi",
                "#!/usr/bin/perl\nprint \"Status: 404 Not Found\\nContent-type: text/plain\\n\\ngone\";");
        write(pages, "bare.live.pl", "print '<p>no header</p>';");
        write(pages, "lib.php", "<?php // code");
        write(pages, ".hidden", "secret");
        write(pages, "form.html", "<cpanel print=\"$FORM{'x'}\">");
        Files.createSymbolicLink(pages.resolve("out.txt"), Path.of("/etc/hostname"));
        server = new RunningServer(folder.resolve("data"), SAMPLE, pages);
        String[] session = server.session();
        cookie = session[0];
        token = session[1];
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void write(Path pages, String name, String text) throws IOException {
        Files.writeString(pages.resolve(name), text);
    }

    private static HttpResponse<String> get(String page, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get(Service.CPANEL, token + "/frontend/jupiter/" + page, all);
    }

    @Test
    void aPluginsPageHasTheFrameAndKeepsState() {
        assertThat(get("mailboxes/index.live.php").body())
                .contains("<title>Mailboxes</title>")
                .contains("<link rel=\"stylesheet\" href=\"style.css\"></head>")
                .contains("href=\"" + token + "/frontend/jupiter/mailboxes/index.live.php\"");
        HttpResponse<String> posted =
                server.post(
                        Service.CPANEL,
                        token + "/frontend/paper_lantern/mailboxes/index.live.php",
                        "email=info&domain=example.com&password=long+enough+1",
                        "Cookie",
                        cookie);
        assertThat(posted.body())
                .contains("Made the mailbox.")
                .contains("<li>info@example.com</li>");
        assertThat(get("mailboxes/list.live.pl").body()).contains("<li>info@example.com</li>");
        assertThat(get("mailboxes/tags.html").body())
                .contains("Mailboxes of user")
                .contains("<li>info@example.com</li>");
    }

    @Test
    void cgiWorksAsScriptsKnowIt() {
        assertThat(get("trial/path.live.php/a/b?x").body())
                .isEqualTo("/a/b|" + token + "/frontend/jupiter/trial/path.live.php");
        HttpResponse<String> tea = get("trial/status.live.php");
        assertThat(tea.statusCode()).isEqualTo(418);
        assertThat(tea.headers().firstValue("X-Own")).contains("1");
        assertThat(tea.headers().firstValue("Set-Cookie")).contains("a=b");
        assertThat(get("trial/away.live.php").statusCode()).isEqualTo(302);
        HttpResponse<String> cgi = get("trial/cgi.live.cgi");
        assertThat(cgi.statusCode()).isEqualTo(404);
        assertThat(cgi.body()).isEqualTo("gone");
        assertThat(get("trial/bare.live.pl").body()).isEqualTo("<p>no header</p>");
        assertThat(get("trial/big.live.php").body()).hasSize(3_000_000);
        assertThat(get("trial/env.live.php").body())
                .isEqualTo("none user " + token + " /usr/local/cpanel/base/frontend/jupiter/trial");
    }

    @Test
    void uploadsArrive() throws IOException, InterruptedException {
        byte[] file = new byte[3 << 20];
        String head =
                "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--B\r\nContent-Disposition:"
                        + " form-data; name=\"f\"; filename=\"f.bin\"\r\n\r\n";
        byte[] begin = head.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] end = "\r\n--B--\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        HttpRequest request =
                HttpRequest.newBuilder(
                                server.uri(
                                        Service.CPANEL,
                                        token + "/frontend/jupiter/trial/upload.live.php"))
                        .header("Cookie", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=B")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(begin),
                                        BodyPublishers.ofByteArray(file),
                                        BodyPublishers.ofByteArray(end)))
                        .build();
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        assertThat(answer).isEqualTo("3145728 d1dd210d6b1312cb342b56d02bd5e651 y");
    }

    @Test
    void aBrokenPageTellsItsAuthorWhereAndWhatItCalled() {
        HttpResponse<String> page = get("trial/dies.live.php", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Call to undefined function broken()")
                .contains("<mark>    5  broken();</mark>")
                .contains("did you mean Email::list_pops?");
        HttpResponse<String> json = get("trial/json.live.php", "Accept", "*/*");
        assertThat(json.statusCode()).isEqualTo(500);
        assertThat(json.body()).isEqualTo("{\"error\":\"The page failed.\"}\n");
        assertThat(json.headers().firstValue("X-LiveBridge-Error").orElse(""))
                .contains("undefined function broken()");
    }

    @Test
    void plainFilesAreServedAndNothingElseIsGivenAway() {
        HttpResponse<String> style = get("mailboxes/style.css");
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        String changed = style.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get("mailboxes/style.css", "If-Modified-Since", changed).statusCode())
                .isEqualTo(304);
        assertThat(get("trial/lib.php").statusCode()).isEqualTo(403);
        assertThat(get("trial/.hidden").statusCode()).isEqualTo(404);
        assertThat(get("trial/out.txt").statusCode()).isEqualTo(404);
        assertThat(get("trial/..%2f..%2fetc/passwd").statusCode()).isEqualTo(404);
        assertThat(get("trial/%00").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("trial/form.html?x=%3Cscript%3E").body()).isEqualTo("&lt;script&gt;");
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() {
        HttpResponse<String> away =
                server.get(Service.CPANEL, "/frontend/jupiter/mailboxes/index.live.php?a=1");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.headers().firstValue("Location"))
                .contains(
                        "/login/?goto_uri=%2Ffrontend%2Fjupiter%2Fmailboxes%2Findex.live.php%3Fa%3D1");
    }
}
