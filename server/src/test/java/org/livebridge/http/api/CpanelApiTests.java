package org.livebridge.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** The account's APIs over HTTP, with a real server and client. */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CpanelApiTests {
    private static final String RESET =
            "cpanel_jsonapi_apiversion=2&cpanel_jsonapi_module=SourceIPCheck"
                    + "&cpanel_jsonapi_func=resetsecquestions";
    private static final String DONE =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\","
                    + "\"data\":[{\"status\":\"\"}],\"event\":{\"result\":1},"
                    + "\"module\":\"SourceIPCheck\"}}";

    private @Nullable RunningServer started;

    @BeforeAll
    void start(@TempDir Path data) {
        started = new RunningServer(data);
    }

    @AfterAll
    void stop() {
        server().close();
    }

    private RunningServer server() {
        if (started == null) {
            throw new IllegalStateException();
        }
        return started;
    }

    private static String user() {
        return RunningServer.basic("user", RunningServer.PASSWORD);
    }

    private static String root() {
        return RunningServer.basic("root", RunningServer.ROOT_PASSWORD);
    }

    private String asUser(String path) {
        return server().get(Service.CPANEL, path, "Authorization", user()).body();
    }

    @Test
    void theFoundingAddressWorksAsPrintedByHeader() {
        String path = "/json-api/cpanel?cpanel_jsonapi_user=user&" + RESET + "&account=example.com";
        assertThat(server().get(Service.WHM, path, "Authorization", root()).body()).isEqualTo(DONE);
    }

    /** As clients did that read to the end of the connection. */
    @Test
    void aConnectionEndsWhenItsClientAskedForThat() throws IOException {
        String request =
                "GET /json-api/cpanel?%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                        .formatted(RESET, user());
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server().port(Service.CPANEL))) {
            // Far below the time that an idle connection is kept.
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .endsWith(DONE);
        }
    }

    @Test
    void bothPrefixesWorkOnBoth() {
        String xml = RESET.replace("jsonapi", "xmlapi");
        assertThat(asUser("/json-api/cpanel?" + xml)).isEqualTo(DONE);
        assertThat(asUser("/xml-api/cpanel?" + RESET))
                .isEqualTo(
                        "<?xml version=\"1.0\" ?>\n<cpanelresult><apiversion>2</apiversion>"
                                + "<data><status/></data><event><result>1</result></event>"
                                + "<func>resetsecquestions</func><module>SourceIPCheck</module>"
                                + "</cpanelresult>\n");
    }

    @Test
    void anAbsentOrMisspeltVersionMeansTwo() {
        String bare = RESET.replace("cpanel_jsonapi_apiversion=2&", "");
        assertThat(asUser("/json-api/cpanel?" + bare)).isEqualTo(DONE);
        assertThat(asUser("/json-api/cpanel?cpanel_jsonapi_version=2&" + bare)).isEqualTo(DONE);
        assertThat(asUser("/json-api/cpanel?cpanel_jsonapi_funcversion=2&" + bare)).isEqualTo(DONE);
    }

    @Test
    void aFormPostsWhatAQueryGets() {
        assertThat(
                        server().post(
                                        Service.CPANEL,
                                        "/json-api/cpanel",
                                        RESET + "&account=user",
                                        "Authorization",
                                        user())
                                .body())
                .isEqualTo(DONE);
    }

    @Test
    void api1TakesNumberedArgumentsAndHasNoWrapper() {
        assertThat(
                        asUser(
                                "/json-api/cpanel?cpanel_jsonapi_apiversion=1"
                                        + "&cpanel_jsonapi_module=print&cpanel_jsonapi_func="
                                        + "&arg-0=%24user"))
                .isEqualTo(
                        "{\"apiversion\":\"1\",\"type\":\"internal\",\"command\":\"print\","
                                + "\"source\":\"internal\",\"data\":{\"result\":\"user\"},"
                                + "\"event\":{\"result\":1}}");
    }

    @Test
    void theOldFormWorks() {
        String xml =
                "<cpanelaction><module>SourceIPCheck</module><func>resetsecquestions</func>"
                        + "<apiversion>2</apiversion><args><account>user</account></args>"
                        + "</cpanelaction>";
        HttpResponse<String> answer =
                server().post(
                                Service.WHM,
                                "/json-api/cpanel",
                                "user=user&xmlin="
                                        + java.net.URLEncoder.encode(
                                                xml, java.nio.charset.StandardCharsets.UTF_8),
                                "Authorization",
                                root());
        assertThat(answer.body()).isEqualTo(DONE);
    }

    @Test
    void badCredentialsAreRefusedToTheByte() {
        HttpResponse<String> answer =
                server().get(
                                Service.CPANEL,
                                "/json-api/cpanel?" + RESET,
                                "Authorization",
                                RunningServer.basic("user", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain; charset=\"utf-8\"");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"cpanelresult\":{\"apiversion\":\"2\",\"error\":\"Access denied\","
                                + "\"data\":{\"reason\":\"Access denied\",\"result\":\"0\"},"
                                + "\"type\":\"text\"}}\r\n");
        assertThat(server().get(Service.CPANEL, "/xml-api/cpanel?" + RESET).body())
                .isEqualTo(
                        "<cpanelresult><error>Access denied</error><data><result>0</result>"
                                + "<reason>Access denied</reason></data></cpanelresult>");
    }

    @Test
    void executeIsFlatAndTakesFormJsonAndMultipart() {
        String expected =
                "{\"status\":1,\"data\":{\"locale\":\"en\",\"name\":\"English\",\"direction\":"
                        + "\"ltr\",\"encoding\":\"utf-8\"},\"errors\":null,\"messages\":null,"
                        + "\"metadata\":{},\"warnings\":null}";
        String path = "/execute/Locale/get_attributes";
        assertThat(asUser(path)).isEqualTo(expected);
        assertThat(
                        server().post(
                                        Service.CPANEL,
                                        path,
                                        "{\"a\":1}",
                                        "Authorization",
                                        user(),
                                        "Content-Type",
                                        "application/json")
                                .body())
                .isEqualTo(expected);
        assertThat(
                        server().post(
                                        Service.CPANEL,
                                        path,
                                        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"
                                                + "\r\n--b--\r\n",
                                        "Authorization",
                                        user(),
                                        "Content-Type",
                                        "multipart/form-data; boundary=b")
                                .body())
                .isEqualTo(expected);
        assertThat(server().get(Service.CPANEL, path).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountReachesOnlyItself() {
        String path = "/json-api/cpanel?cpanel_jsonapi_user=other&" + RESET;
        assertThat(server().get(Service.CPANEL, path, "Authorization", user()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aResellerReachesItsOwnAccountsOnly() {
        server().bridge().accounts().create("seller", "seller.example");
        server().bridge().accounts().create("shop", "shop.example");
        server().bridge().doorkeeper().resellers().set("seller", true);
        server().bridge().doorkeeper().resellers().own("seller", "shop");
        String token =
                server().bridge()
                        .doorkeeper()
                        .tokens()
                        .create(Login.reseller("seller"), Service.WHM, "t", null)
                        .secret();
        String header = "WHM seller:" + token;
        String of = "/json-api/cpanel?" + RESET + "&cpanel_jsonapi_user=";
        assertThat(server().get(Service.WHM, of + "shop", "Authorization", header).body())
                .isEqualTo(DONE);
        HttpResponse<String> foreign =
                server().get(Service.WHM, of + "user", "Authorization", header);
        HttpResponse<String> nobody =
                server().get(Service.WHM, of + "nobody", "Authorization", header);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body().replace("user", "nobody")).isEqualTo(nobody.body());
    }

    @Test
    void accessHashesAndTokensWorkInAnyLetterCase() {
        var keeper = server().bridge().doorkeeper();
        String token =
                keeper.tokens().create(Login.owner("user"), Service.CPANEL, "t", null).secret();
        String path = "/json-api/cpanel?" + RESET;
        assertThat(
                        server().get(Service.CPANEL, path, "Authorization", "CPanel user:" + token)
                                .body())
                .isEqualTo(DONE);
        assertThat(
                        server().get(Service.WHM, path, "Authorization", "whm user:" + token)
                                .statusCode())
                .isEqualTo(403);
        String hash = keeper.hashes().create(Login.root()).replace("\n", "");
        assertThat(
                        server().get(
                                        Service.WHM,
                                        path + "&cpanel_jsonapi_user=user",
                                        "Authorization",
                                        "WHM root:" + hash)
                                .body())
                .isEqualTo(DONE);
        keeper.tokens().revoke(Login.owner("user"), Service.CPANEL, "t");
        assertThat(
                        server().get(Service.CPANEL, path, "Authorization", "cpanel user:" + token)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theQuestionsAreNotForAnAdministratorToSet() {
        String save =
                "/json-api/cpanel?cpanel_jsonapi_user=user&cpanel_jsonapi_module=SourceIPCheck"
                        + "&cpanel_jsonapi_func=savesecquestions&account=user&q1ques=a&q1answer=a"
                        + "&q2ques=a&q2answer=a&q3ques=a&q3answer=a&q4ques=a&q4answer=a";
        assertThat(server().get(Service.WHM, save, "Authorization", root()).body())
                .contains("Only the user can set these questions");
    }
}
