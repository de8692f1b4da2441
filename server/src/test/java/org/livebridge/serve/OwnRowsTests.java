package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;

/**
 * The rows of the authorization matrix that are let in: the account itself reaches every function;
 * its own Webmail user sees nothing of the account's files and of other mailboxes.
 */
@NullMarked
class OwnRowsTests {
    private static final String FILE = "canary-in-a-file";
    private static final String BOX = "canary-box";

    private static String path(ApiFunction function) {
        return "/json-api/cpanel?cpanel_jsonapi_apiversion="
                + (function.family() == ApiFamily.UAPI ? "3" : function.family().wireName())
                + "&cpanel_jsonapi_module="
                + function.module()
                + "&cpanel_jsonapi_func="
                + function.name();
    }

    private static List<ApiFunction> functions(RunningServer server) {
        return server.bridge().functions().stream().filter(ApiFunction::implemented).toList();
    }

    /** What the account has beside its mailboxes' own settings. */
    private static String state(RunningServer server) {
        StringBuilder all = new StringBuilder();
        for (String function :
                List.of(
                        "DomainInfo/list_domains",
                        "Email/list_pops",
                        "Ftp/list_ftp",
                        "Mysql/list_databases",
                        "Tokens/list")) {
            all.append(
                    server.get(
                                    Service.CPANEL,
                                    "/execute/" + function,
                                    "Authorization",
                                    RunningServer.basic("user", RunningServer.PASSWORD))
                            .body());
        }
        return all.toString();
    }

    @Test
    void theAccountReachesEveryFunction(@TempDir Path data) {
        try (RunningServer server = new RunningServer(data)) {
            String token =
                    server.bridge()
                            .doorkeeper()
                            .tokens()
                            .create(Login.owner("user"), Service.CPANEL, "t", null)
                            .secret();
            for (ApiFunction function : functions(server)) {
                HttpResponse<String> answer =
                        server.get(
                                Service.CPANEL,
                                path(function),
                                "Authorization",
                                "cpanel user:" + token);
                assertThat(answer.statusCode()).as(function.fullName()).isEqualTo(200);
                assertThat(answer.body())
                        .as(function.fullName())
                        .startsWith("{")
                        .doesNotContain("Access denied");
            }
        }
    }

    @Test
    void itsWebmailUserSeesItsOwnOnly(@TempDir Path data) throws IOException {
        try (RunningServer server = new RunningServer(data)) {
            var bridge = server.bridge();
            bridge.mailboxes().add("user", "info", "example.com", "secret 5", 0);
            bridge.mailboxes().add("user", BOX, "example.com", "secret 5", 0);
            Path home = bridge.homes().of("user");
            Files.writeString(home.resolve("public_html/note.txt"), FILE);
            Sessions.Opened opened =
                    bridge.doorkeeper()
                            .sessions()
                            .open(
                                    Login.mailbox("info@example.com", "user"),
                                    Service.WEBMAIL,
                                    Stage.OPEN,
                                    "127.0.0.1");
            String cookie = "webmailsession=" + opened.cookie().replace("@", "%40");
            List<String> seen = new ArrayList<>();
            String before = state(server);
            for (ApiFunction function : functions(server)) {
                String arguments =
                        "&dir=public_html&file=note.txt&path=public_html%2fnote.txt&regex="
                                + BOX
                                + "&email="
                                + BOX
                                + "&domain=example.com&account="
                                + BOX
                                + "%40example.com";
                String body =
                        server.get(
                                        Service.WEBMAIL,
                                        opened.session().securityToken()
                                                + path(function)
                                                + arguments,
                                        "Cookie",
                                        cookie)
                                .body();
                // What it said itself may come back, as in “canary-box” is not a valid address.
                String told = body.replace(BOX + "@example.com", "").replace("“" + BOX + "”", "");
                if (body.contains(FILE) || told.contains(BOX)) {
                    seen.add(function.family() + " " + function.fullName() + " " + body);
                }
            }
            assertThat(seen).isEmpty();
            assertThat(state(server)).isEqualTo(before);
            assertThat(Files.readString(home.resolve("public_html/note.txt"))).isEqualTo(FILE);
        }
    }
}
