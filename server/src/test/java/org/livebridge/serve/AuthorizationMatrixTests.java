package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.whm.WhmApi;
import org.livebridge.whm.WhmFunction;

/**
 * Every function, by everybody: the account itself, another account, a reseller of another, a
 * Webmail user of another, and nobody. The arguments always name what is the account's.
 */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTests {
    private static final String CANARY = "canary-7f3a";

    private @Nullable RunningServer started;
    private String other = "";
    private String reseller = "";
    private String own = "";
    private List<ApiFunction> functions = List.of();

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        RunningServer server = new RunningServer(data);
        started = server;
        var bridge = server.bridge();
        var keeper = bridge.doorkeeper();
        bridge.accounts().create("seller", "seller.example");
        keeper.resellers().set("seller", true);
        bridge.mailboxes().add("user", CANARY, "example.com", "secret", 0);
        bridge.mailboxes().add("other", "info", "other.example", "secret", 0);
        Path home = bridge.homes().of("user");
        Files.writeString(home.resolve("public_html/note.txt"), CANARY);
        other = token(Login.owner("other"), Service.CPANEL);
        own = token(Login.owner("user"), Service.CPANEL);
        reseller = token(Login.reseller("seller"), Service.WHM);
        functions = bridge.functions().stream().filter(ApiFunction::implemented).toList();
    }

    @AfterAll
    void stop() {
        server().close();
    }

    private RunningServer server() {
        return Objects.requireNonNull(started);
    }

    private String token(Login login, Service service) {
        return server().bridge().doorkeeper().tokens().create(login, service, "t", null).secret();
    }

    @Test
    void nobodyGetsAnything() {
        for (ApiFunction function : functions) {
            for (Service service : Service.values()) {
                HttpResponse<String> answer = server().get(service, path(function, ""));
                assertThat(answer.statusCode()).as(function.fullName()).isEqualTo(403);
                assertThat(answer.body()).doesNotContain(CANARY).contains("Access denied");
            }
            if (function.family() == ApiFamily.UAPI) {
                String path = "/execute/" + function.module() + "/" + function.name();
                HttpResponse<String> flat = server().get(Service.CPANEL, path);
                assertThat(flat.statusCode()).as(function.fullName()).isEqualTo(401);
                assertThat(flat.body()).doesNotContain(CANARY);
            }
        }
    }

    @Test
    void whmsFunctionsAreForItsOwnLoginsOnly() {
        for (WhmFunction function : new WhmApi(server().bridge()).functions()) {
            String path = "/json-api/" + function.name() + "?api.version=1&user=user&username=user";
            for (Service service : Service.values()) {
                assertThat(server().get(service, path).body())
                        .as(function.name())
                        .doesNotContain(CANARY)
                        .doesNotContain("\"result\":1");
            }
            // An account's token opens nothing there, nor WHM's functions on the account's port.
            for (Service service : List.of(Service.WHM, Service.CPANEL)) {
                HttpResponse<String> account =
                        server().get(service, path, "Authorization", "cpanel user:" + own);
                assertThat(account.body())
                        .as(function.name())
                        .doesNotContain(CANARY)
                        .doesNotContain("\"result\":1");
            }
            // What a reseller may do, it may do with its own accounts.
            assertThat(
                            server().get(
                                            Service.WHM,
                                            path,
                                            "Authorization",
                                            "whm seller:" + reseller)
                                    .body())
                    .as(function.name())
                    .doesNotContain(CANARY)
                    .doesNotContain("user.example")
                    .doesNotContain("\"domain\":\"example.com\"");
        }
        assertThat(server().bridge().accounts().find("user")).isPresent();
    }

    @Test
    void nobodyActsForSomebodyElse() {
        for (ApiFunction function : functions) {
            String path = path(function, "user");
            HttpResponse<String> account =
                    server().get(Service.CPANEL, path, "Authorization", "cpanel other:" + other);
            HttpResponse<String> seller =
                    server().get(Service.WHM, path, "Authorization", "whm seller:" + reseller);
            assertThat(account.statusCode()).as(function.fullName()).isEqualTo(403);
            assertThat(seller.statusCode()).as(function.fullName()).isEqualTo(403);
        }
    }

    @Test
    void nobodySeesWhatIsSomebodyElses() {
        String before = state();
        Sessions.Opened webmail =
                server().bridge()
                        .doorkeeper()
                        .sessions()
                        .open(
                                Login.mailbox("info@other.example", "other"),
                                Service.WEBMAIL,
                                Stage.OPEN,
                                "127.0.0.1");
        String cookie = "webmailsession=" + webmail.cookie().replace("@", "%40");
        for (ApiFunction function : functions) {
            String path = path(function, "");
            HttpResponse<String> box =
                    server().get(
                                    Service.WEBMAIL,
                                    webmail.session().securityToken() + path,
                                    "Cookie",
                                    cookie);
            HttpResponse<String> account =
                    server().get(Service.CPANEL, path, "Authorization", "cpanel other:" + other);
            for (HttpResponse<String> answer : List.of(box, account)) {
                // A function that ends the caller's own session or token may refuse the next call.
                assertThat(answer.body())
                        .as(function.family() + " " + function.fullName())
                        .doesNotContain(CANARY);
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(state()).contains(CANARY);
    }

    private String state() {
        return List.of(
                        "/execute/Email/list_pops",
                        "/execute/DomainInfo/list_domains",
                        "/execute/Tokens/list",
                        "/json-api/cpanel?cpanel_jsonapi_module=Fileman&cpanel_jsonapi_func=viewfile"
                                + "&dir=public_html&file=note.txt")
                .stream()
                .map(
                        path ->
                                server().get(
                                                Service.CPANEL,
                                                path,
                                                "Authorization",
                                                "cpanel user:" + own)
                                        .body())
                .collect(Collectors.joining("\n"));
    }

    private static String path(ApiFunction function, String user) {
        StringBuilder path = new StringBuilder("/json-api/cpanel?cpanel_jsonapi_apiversion=");
        path.append(function.family() == ApiFamily.UAPI ? "3" : function.family().wireName());
        path.append("&cpanel_jsonapi_module=").append(encoded(function.module()));
        path.append("&cpanel_jsonapi_func=").append(encoded(function.name()));
        if (!user.isEmpty()) {
            path.append("&cpanel_jsonapi_user=").append(user);
        }
        int i = 0;
        for (Parameter parameter : function.parameters()) {
            String name =
                    function.family() == ApiFamily.API1 ? "arg-" + i++ : encoded(parameter.name());
            path.append('&').append(name).append('=').append(encoded(foreign(parameter.name())));
        }
        return path.toString();
    }

    /** What is the account's, under the name of a parameter. */
    private static String foreign(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        if (name.contains("domain") || name.equals("zone")) {
            return "example.com";
        }
        if (name.contains("dir") || name.contains("path") || name.contains("home")) {
            return "/home/user/public_html";
        }
        if (name.contains("file")) {
            return "/home/user/public_html/note.txt";
        }
        if (name.contains("email") || name.contains("address") || name.contains("regex")) {
            return "info@example.com";
        }
        if (name.contains("pass")) {
            return "S3cret-s3cret";
        }
        return "user";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
