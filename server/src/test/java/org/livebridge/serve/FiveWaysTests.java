package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.SecurityQuestions.Pair;
import org.livebridge.account.login.Service;
import org.livebridge.api.Caller;

/**
 * The five ways of the founding document to reset an account's security questions, each against
 * questions that are there: WHM's address, PHP, Perl, a tag in a page, API Shell.
 */
@NullMarked
class FiveWaysTests {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
    private static final String DONE =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\","
                    + "\"data\":[{\"status\":\"\"}],\"event\":{\"result\":1},"
                    + "\"module\":\"SourceIPCheck\"}}";
    private static final String ADDRESS =
            "/json-api/cpanel?cpanel_jsonapi_user=user&cpanel_jsonapi_apiversion=2"
                    + "&cpanel_jsonapi_module=SourceIPCheck"
                    + "&cpanel_jsonapi_func=resetsecquestions&account=example.com";

    @TempDir static Path folder;
    private static RunningServer server;
    private static String cookie = "";
    private static String token = "";

    @BeforeAll
    static void open() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("ways"));
        for (String name :
                List.of("php/resetsecquestions.live.php", "perl/resetsecquestions.live.pl")) {
            Path sample = SAMPLES.resolve(name);
            Files.copy(sample, pages.resolve(sample.getFileName()));
        }
        Files.writeString(
                pages.resolve("tag.html"),
                "<?cp SourceIPCheck::resetsecquestions(status=%.,status) account=user ?>");
        server = new RunningServer(folder.resolve("data"), pages);
        String[] session = server.session();
        cookie = session[0];
        token = session[1];
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void thereAreQuestions() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            pairs.add(new Pair("question " + i, "answer " + i));
        }
        server.bridge().questions().save(Caller.owner("user"), "user", pairs);
        assertThat(server.bridge().questions().mustDefine("user")).isFalse();
    }

    private static void areReset() {
        assertThat(server.bridge().questions().mustDefine("user")).isTrue();
    }

    private static String page(String name) {
        HttpResponse<String> answer =
                server.get(
                        Service.CPANEL, token + "/frontend/jupiter/ways/" + name, "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whmsAddressInASession() {
        HttpResponse<String> login =
                server.post(Service.WHM, "/login/?login_only=1", "user=root&pass=r00t+secret");
        String own = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String path = login.body().replaceAll(".*(/cpsess\\d{10}).*", "$1") + ADDRESS;
        assertThat(server.get(Service.WHM, path, "Cookie", own).body()).isEqualTo(DONE);
        areReset();
    }

    @Test
    void whmsAddressByHeader() {
        String root = RunningServer.basic("root", RunningServer.ROOT_PASSWORD);
        assertThat(server.get(Service.WHM, ADDRESS, "Authorization", root).body()).isEqualTo(DONE);
        areReset();
    }

    @Test
    void php() {
        assertThat(page("resetsecquestions.live.php")).isEqualTo(DONE + "\n");
        areReset();
    }

    @Test
    void perl() {
        assertThat(page("resetsecquestions.live.pl"))
                .isEqualTo("SourceIPCheck::resetsecquestions: status '', result 1\n");
        areReset();
    }

    @Test
    void aTag() {
        assertThat(page("tag.html")).isEqualTo("status=.");
        areReset();
    }

    @Test
    void apiShell() {
        HttpResponse<String> answer =
                server.post(
                        Service.CPANEL,
                        token + "/site/shell",
                        "api=api2&function=SourceIPCheck::resetsecquestions&p.account=user",
                        "Cookie",
                        cookie);
        assertThat(answer.body())
                .contains("<p class=\"ok\" role=\"status\">ok")
                .contains("&quot;func&quot; : &quot;resetsecquestions&quot;");
        areReset();
    }
}
