package org.livebridge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.json.Json;

/** What an operator looks at. */
@NullMarked
class OperationTests {
    private static final String LIST = "/execute/Email/list_pops";

    @Test
    void isHealthyReadyCountedAndLogged(@TempDir Path data) throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            assertThat(server.get(Service.CPANEL, "/healthz").body()).isEqualTo("ok\n");
            assertThat(server.get(Service.WHM, "/readyz").body()).isEqualTo("ready\n");
            String user = RunningServer.basic("user", RunningServer.PASSWORD);
            server.get(Service.CPANEL, LIST + "?secret=1", "Authorization", user);
            server.get(Service.CPANEL, "/nowhere");
            String metrics = server.get(Service.CPANEL, "/metrics").body();
            assertThat(metrics)
                    .contains(
                            "livebridge_calls_total{api=\"uapi\",function=\"Email::list_pops\","
                                    + "outcome=\"ok\"} 1\n")
                    .contains("livebridge_requests_total{service=\"cpanel\",status=\"404\"} 1\n")
                    .contains("livebridge_call_seconds_bucket{api=\"uapi\",le=\"+Inf\"} 1\n");
        }
        assertThat(Files.readString(data.resolve("logs/access.log")))
                .contains(" 127.0.0.1 user cpanel GET " + LIST + " 200 ")
                .doesNotContain("secret=1");
    }

    @Test
    void describesItselfAsOpenApi(@TempDir Path data) {
        try (RunningServer server = new RunningServer(data)) {
            Map<?, ?> document =
                    (Map<?, ?>)
                            Objects.requireNonNull(
                                    Json.parse(server.get(Service.CPANEL, "/openapi.json").body()));
            assertThat(document.get("openapi")).isEqualTo("3.1.0");
            assertThat(String.valueOf(document.get("paths")))
                    .contains("/execute/Email/list_pops", "/json-api/listaccts")
                    .contains("x-livebridge-aliases=[newmx, exchanger]")
                    .contains("type=integer");
        }
    }

    @Test
    void whatIsTooLargeOrBrokenIsRefusedInOneSentence(@TempDir Path data) {
        try (RunningServer server = new RunningServer(data)) {
            String user = RunningServer.basic("user", RunningServer.PASSWORD);
            assertThat(
                            server.post(
                                            Service.CPANEL,
                                            LIST,
                                            "{\"a\":",
                                            "Authorization",
                                            user,
                                            "Content-Type",
                                            "application/json")
                                    .statusCode())
                    .isEqualTo(400);
            assertThat(
                            server.post(
                                            Service.CPANEL,
                                            LIST,
                                            "a",
                                            "Authorization",
                                            user,
                                            "Content-Type",
                                            "text/csv")
                                    .statusCode())
                    .isEqualTo(415);
            assertThat(
                            server.post(
                                            Service.CPANEL,
                                            LIST,
                                            "a=".repeat(17 << 20),
                                            "Authorization",
                                            user)
                                    .statusCode())
                    .isEqualTo(413);
            assertThat(
                            server.get(
                                            Service.CPANEL,
                                            "/json-api/cpanel?cpanel_jsonapi_apiversion=9"
                                                    + "&cpanel_jsonapi_module=Email",
                                            "Authorization",
                                            user)
                                    .body())
                    .contains("The API version “9” is not known");
        }
    }
}
