package org.livebridge.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** Pages in any language, with {@code --allow-native}: here shell and Python. */
@NullMarked
class NativePagesTests {
    private static final Path SAMPLES = Path.of("../samples/python").toAbsolutePath().normalize();
    private static final int HUNDRED_MEGABYTES = 100 << 20;

    @TempDir static Path folder;
    private static RunningServer server;
    private static String cookie = "";
    private static String token = "";

    @BeforeAll
    static void open() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("native"));
        page(
                pages,
                "list.live.py",
                """
                #!/usr/bin/env python3
                import os, sys
                sys.path.insert(0, %s)
                from list_mailboxes import LiveApi
                api = LiveApi()
                print("Status: 202 Accepted\\nContent-Type: text/plain\\nSet-Cookie: a=b\\n")
                for pop in api.call("uapi", "Email", "list_pops")["result"]["data"]:
                    print(pop["email"], os.environ["REMOTE_USER"], os.environ["PATH_INFO"])
                print(os.environ["REQUEST_METHOD"], os.environ["QUERY_STRING"], sys.stdin.read())
                """
                        .formatted("'" + SAMPLES + "'"));
        page(pages, "breaks.live.py", "#!/usr/bin/env python3\nraise ValueError('odd <value>')\n");
        page(pages, "count.live.sh", "#!/bin/sh\nprintf 'Content-Type: text/plain\\n\\n'\nwc -c\n");
        page(
                pages,
                "zeros.live.sh",
                "#!/bin/sh\nprintf 'Content-Type: text/plain\\n\\n'\nhead -c 104857600 /dev/zero\n");
        page(
                pages,
                "endless.live.sh",
                "#!/bin/sh\necho $$ > pid\nprintf 'Content-Type: text/plain\\n\\n'\n"
                        + "while true; do head -c 65536 /dev/zero; done\n");
        page(
                pages,
                "env.live.sh",
                "#!/bin/sh\nprintf 'Content-Type: text/plain\\n\\n'\nenv\nls -l $CPANEL_CONNECT_SOCKET\n");
        Files.writeString(pages.resolve("plain.live.rb"), "#!/usr/bin/env ruby\n");
        server = new RunningServer(folder.resolve("data"), true, pages);
        String[] session = server.session();
        cookie = session[0];
        token = session[1];
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void page(Path pages, String name, String text) throws IOException {
        Files.setPosixFilePermissions(
                Files.writeString(pages.resolve(name), text),
                PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String path(String page) {
        return token + "/frontend/jupiter/native/" + page;
    }

    private static HttpResponse<String> get(String page, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get(Service.CPANEL, path(page), all);
    }

    private static void needsPython() {
        boolean found = Files.isExecutable(Path.of("/usr/bin/python3"));
        if (!found) {
            System.out.println("skipped, python3 is not installed: pages in Python");
        }
        assumeTrue(found, "python3 is not installed");
    }

    @Test
    void pythonIsACgiProgramWithASocket() {
        needsPython();
        HttpResponse<String> answer =
                server.post(Service.CPANEL, path("list.live.py/more?q=1"), "x=1", "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Set-Cookie")).contains("a=b");
        assertThat(answer.body()).isEqualTo("user user /more\nPOST q=1 x=1\n");
        HttpResponse<String> broken = get("breaks.live.py", "Accept", "text/html");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("ValueError: odd &lt;value&gt;");
    }

    @Test
    void nothingOfTheServersEnvironmentIsPassedOn() {
        String shown = get("env.live.sh", "X-Own", "1").body();
        assertThat(shown)
                .contains("HTTP_X_OWN=1", "REMOTE_PASSWORD=__HIDDEN__", "srw-------")
                .doesNotContain("JAVA", "MAVEN");
    }

    @Test
    void aHundredMegabytesPassThrough() throws IOException, InterruptedException {
        HttpResponse<InputStream> counted =
                send(
                        HttpRequest.newBuilder(server.uri(Service.CPANEL, path("count.live.sh")))
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new Zeros(HUNDRED_MEGABYTES))));
        try (InputStream body = counted.body()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(String.valueOf(HUNDRED_MEGABYTES));
        }
        HttpResponse<InputStream> zeros =
                send(HttpRequest.newBuilder(server.uri(Service.CPANEL, path("zeros.live.sh"))));
        try (InputStream body = zeros.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(HUNDRED_MEGABYTES);
        }
    }

    @Test
    void aClientThatGoesAwayEndsTheProgram() throws Exception {
        HttpResponse<InputStream> answer =
                send(HttpRequest.newBuilder(server.uri(Service.CPANEL, path("endless.live.sh"))));
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
        }
        String pid = Files.readString(folder.resolve("native/pid")).strip();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(running -> running.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty();
    }

    @Test
    void whatMayNotRunIsSaid(@TempDir Path data) {
        assertThat(get("plain.live.rb").body()).contains("not executable (chmod +x)");
        try (RunningServer strict = new RunningServer(data, folder.resolve("native"))) {
            String[] session = strict.session();
            HttpResponse<String> answer =
                    strict.get(
                            Service.CPANEL,
                            session[1] + "/frontend/jupiter/native/count.live.sh",
                            "Cookie",
                            session[0]);
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).contains("--allow-native");
        }
    }

    private static HttpResponse<InputStream> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.header("Cookie", cookie).build(), BodyHandlers.ofInputStream());
    }

    /** So many zero bytes. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
