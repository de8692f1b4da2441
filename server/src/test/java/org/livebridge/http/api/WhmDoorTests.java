package org.livebridge.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.json.Json;
import org.livebridge.serve.RunningServer;

/** WHM API 1 over HTTP. */
@NullMarked
class WhmDoorTests {
    private @Nullable RunningServer started;

    @BeforeEach
    void start(@TempDir Path data) {
        started = new RunningServer(data);
    }

    @AfterEach
    void stop() {
        server().close();
    }

    private RunningServer server() {
        return Objects.requireNonNull(started);
    }

    private String root(String call) {
        return server().get(
                        Service.WHM,
                        "/json-api/" + call,
                        "Authorization",
                        RunningServer.basic("root", RunningServer.ROOT_PASSWORD))
                .body();
    }

    private String seller(String call, String token) {
        return server().get(
                        Service.WHM, "/json-api/" + call, "Authorization", "whm seller:" + token)
                .body();
    }

    @Test
    void listsAccountsInItsEnvelopeWithOptions() {
        assertThat(
                        root(
                                "listaccts?api.version=1&api.columns.enable=1&api.columns.a=user"
                                        + "&api.sort.enable=1&api.sort.a.field=user"
                                        + "&api.sort.a.reverse=1"))
                .isEqualTo(
                        "{\"data\":{\"acct\":[{\"user\":\"user\"},{\"user\":\"other\"}]},"
                                + "\"metadata\":{\"command\":\"listaccts\",\"reason\":\"OK\","
                                + "\"result\":1,\"version\":1}}");
        assertThat(
                        root(
                                "listaccts?api.version=1&api.filter.enable=1&api.filter.a.field=domain"
                                        + "&api.filter.a.arg0=other&api.filter.a.type=begins"))
                .contains("\"user\":\"other\"")
                .doesNotContain("\"user\":\"user\"");
        assertThat(
                        root(
                                "listaccts?api.version=1&api.chunk.enable=1&api.chunk.size=1"
                                        + "&api.chunk.start=2"))
                .contains("\"total_results\":2")
                .contains("\"user\":\"user\"")
                .doesNotContain("\"user\":\"other\"");
    }

    @Test
    void anUnknownFunctionIsNamed() {
        assertThat(root("asdf?api.version=1"))
                .isEqualTo("{\"error\":\"Unknown App Requested: asdf\"}");
        assertThat(root("listaccts")).contains("add api.version=1");
    }

    @Test
    void aBadLoginIsDeniedAsAnAccountsCallIs() {
        HttpResponse<String> answer =
                server().get(Service.WHM, "/json-api/fetch_ssl_vhosts?api.version=1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"cpanelresult\":{\"apiversion\":\"2\"");
    }

    @Test
    void itsFunctionsAreNotOnAnAccountsPort() {
        assertThat(
                        server().get(
                                        Service.CPANEL,
                                        "/json-api/listaccts?api.version=1",
                                        "Authorization",
                                        RunningServer.basic("user", RunningServer.PASSWORD))
                                .body())
                .contains("Permission denied");
    }

    @Test
    void makesChangesAndDeletesAnAccount() {
        assertThat(root("createacct?api.version=1&username=shop&domain=shop.example&password=a"))
                .contains("\"result\":1");
        assertThat(root("createacct?api.version=1&username=shop&domain=shop2.example"))
                .contains("\"result\":0");
        assertThat(root("passwd?api.version=1&user=shop&password=b")).contains("\"result\":1");
        assertThat(
                        server().get(
                                        Service.CPANEL,
                                        "/execute/Email/list_pops",
                                        "Authorization",
                                        RunningServer.basic("shop", "b"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(root("accountsummary?api.version=1&user=shop")).contains("shop.example");
        assertThat(root("removeacct?api.version=1&username=shop")).contains("\"result\":1");
        assertThat(root("accountsummary?api.version=1&user=shop")).contains("\"result\":0");
    }

    @Test
    void aResellerSeesAndTouchesItsOwnOnly() {
        root("createacct?api.version=1&username=seller&domain=seller.example&reseller=1");
        String token =
                server().bridge()
                        .doorkeeper()
                        .tokens()
                        .create(Login.reseller("seller"), Service.WHM, "t", null)
                        .secret();
        assertThat(seller("createacct?api.version=1&username=mine&domain=mine.example", token))
                .contains("\"result\":1");
        assertThat(seller("listaccts?api.version=1", token))
                .contains("\"user\":\"mine\"", "\"user\":\"seller\"")
                .doesNotContain("\"user\":\"other\"");
        for (String call :
                new String[] {
                    "accountsummary?user=other",
                    "removeacct?username=other",
                    "passwd?user=other&password=x",
                    "create_user_session?user=other&service=cpaneld",
                    "uapi_cpanel?cpanel.user=other&cpanel.module=Email&cpanel.function=list_pops",
                    "cpanel?cpanel_jsonapi_user=other&cpanel_jsonapi_module=Email"
                            + "&cpanel_jsonapi_func=listpops"
                }) {
            String denied = seller(call + "&api.version=1", token);
            assertThat(denied).containsAnyOf("\"result\":0", "\"result\":\"0\"");
            assertThat(seller(call.replace("other", "nobody") + "&api.version=1", token))
                    .isEqualTo(denied.replace("other", "nobody"));
        }
        for (String call :
                new String[] {
                    "setupreseller?user=mine",
                    "createacct?username=x&domain=x.example&reseller=1",
                    "create_user_session?user=root&service=whostmgrd",
                    "livebridge_login_policy?verify_source_ip=0"
                }) {
            assertThat(seller(call + "&api.version=1", token)).contains("\"result\":0");
        }
    }

    @Test
    void aUserSessionLogsInOnce() {
        Map<?, ?> answer =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                Json.parse(
                                        root(
                                                "create_user_session?api.version=1&user=user"
                                                        + "&service=cpaneld")));
        String url =
                String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.get("data"))).get("url"));
        String path = url.replaceFirst("http://[^/]+", "");
        assertThat(server().get(Service.CPANEL, path).statusCode()).isEqualTo(303);
        assertThat(server().get(Service.CPANEL, path).statusCode()).isEqualTo(401);
    }

    @Test
    void tokensAreMadeListedAndRevoked() {
        String made = root("api_token_create?api.version=1&token_name=ops");
        String token = made.replaceAll(".*\"token\":\"([A-Z0-9]+)\".*", "$1");
        assertThat(root("api_token_list?api.version=1")).contains("\"ops\"").doesNotContain(token);
        String path = "/json-api/version?api.version=1";
        assertThat(server().get(Service.WHM, path, "Authorization", "whm root:" + token).body())
                .contains("\"version\":\"11.");
        root("api_token_revoke?api.version=1&token_name=ops");
        assertThat(
                        server().get(Service.WHM, path, "Authorization", "whm root:" + token)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void callsAnAccountsFunctions() {
        assertThat(
                        root(
                                "uapi_cpanel?api.version=1&cpanel.user=user&cpanel.module=Locale"
                                        + "&cpanel.function=get_attributes"))
                .startsWith("{\"data\":{\"uapi\":{\"status\":1,\"data\":{\"locale\":\"en\"");
        assertThat(
                        root(
                                "cpanel?cpanel_jsonapi_user=user&cpanel_jsonapi_apiversion=3"
                                        + "&cpanel_jsonapi_module=Locale"
                                        + "&cpanel_jsonapi_func=get_attributes"))
                .startsWith("{\"apiversion\":3,\"func\":\"get_attributes\"");
    }
}
