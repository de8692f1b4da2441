package org.livebridge.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.json.Json;
import org.livebridge.serve.RunningServer;

/** Logging in, staying in, going out. */
@NullMarked
class LoginDoorTests {
    private static final String LIST = "/execute/Email/list_pops";

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
        if (started == null) {
            throw new IllegalStateException();
        }
        return started;
    }

    private HttpResponse<String> login(String user, String password) {
        return server().post(
                        Service.CPANEL,
                        "/login/?login_only=1",
                        "user=" + user + "&pass=" + password.replace(' ', '+'));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void theCookieAndTheTokenTogetherLetIn() {
        HttpResponse<String> answer = login("user", RunningServer.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<?, ?> body = (Map<?, ?>) java.util.Objects.requireNonNull(Json.parse(answer.body()));
        assertThat(body.get("status")).isEqualTo(1);
        String token = String.valueOf(body.get("security_token"));
        assertThat(token).matches("/cpsess\\d{10}");
        assertThat(String.valueOf(body.get("redirect")))
                .startsWith(token + "/frontend/jupiter/index.html?post_login=");
        String cookie = cookie(answer);
        assertThat(cookie).startsWith("cpsession=user");
        assertThat(server().get(Service.CPANEL, token + LIST, "Cookie", cookie).statusCode())
                .isEqualTo(200);
        assertThat(server().get(Service.CPANEL, LIST, "Cookie", cookie).statusCode())
                .isEqualTo(401);
        assertThat(server().get(Service.CPANEL, token + LIST).statusCode()).isEqualTo(401);
        assertThat(
                        server().get(Service.CPANEL, "/cpsess0000000000" + LIST, "Cookie", cookie)
                                .statusCode())
                .isEqualTo(401);
        server().get(Service.CPANEL, token + "/logout/", "Cookie", cookie);
        assertThat(server().get(Service.CPANEL, token + LIST, "Cookie", cookie).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsAnInvalidLogin() {
        HttpResponse<String> answer = login("user", "wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"status\":0,\"message\":\"invalid_login\"}");
        assertThat(login("nobody", "wrong").body()).isEqualTo(answer.body());
    }

    @Test
    void manyWrongPasswordsMustWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(login("user", "wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = login("user", RunningServer.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aChangedPasswordEndsTheSessions() {
        HttpResponse<String> answer = login("user", RunningServer.PASSWORD);
        String token = answer.body().replaceAll(".*security_token\":\"([^\"]+)\".*", "$1");
        server().bridge().accounts().password("user", "another");
        assertThat(
                        server().get(Service.CPANEL, token + LIST, "Cookie", cookie(answer))
                                .statusCode())
                .isEqualTo(401);
        assertThat(login("user", RunningServer.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(login("user", "another").statusCode()).isEqualTo(200);
    }

    @Test
    void aTicketIsTakenUpOnce() {
        String ticket =
                server().bridge()
                        .doorkeeper()
                        .sessions()
                        .open(Login.owner("user").through("root"), Service.CPANEL, Stage.TICKET, "")
                        .cookie();
        String path = "/cpsess1234567890/login/?session=" + ticket.replace(":", "%3a");
        HttpResponse<String> first = server().get(Service.CPANEL, path);
        assertThat(first.statusCode()).isEqualTo(303);
        String token =
                first.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("(/cpsess\\d+).*", "$1");
        assertThat(server().get(Service.CPANEL, token + LIST, "Cookie", cookie(first)).statusCode())
                .isEqualTo(200);
        assertThat(server().get(Service.CPANEL, path).statusCode()).isEqualTo(401);
    }

    @Test
    void aLoginLeadsNowhereElse() {
        HttpResponse<String> answer =
                server().post(
                                Service.CPANEL,
                                "/login/",
                                "user=user&pass=user+secret&goto_uri=//evil.example/");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/cpsess\\d{10}/frontend/jupiter/index.html");
    }

    @Test
    void webmailAddressesLogInOnTheWebmailPorts() {
        server().bridge().mailboxes().add("user", "info", "example.com", "post", 0);
        String form = "user=info%40example.com&pass=post";
        assertThat(server().post(Service.WEBMAIL, "/login/?login_only=1", form).statusCode())
                .isEqualTo(200);
        assertThat(server().post(Service.CPANEL, "/login/?login_only=1", form).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLastLoginsAddressOutlivesItsSession() throws IOException {
        assertThat(lastLogin()).contains("[\"127.0.0.1\"]");
        String form = "user=user&pass=" + RunningServer.PASSWORD.replace(' ', '+');
        String in =
                elsewhere(
                        "POST /login/?login_only=1 HTTP/1.0\r\nContent-Type:"
                                + " application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length()
                                + "\r\n\r\n"
                                + form);
        String cookie = in.replaceFirst("(?s).*Set-Cookie: ([^;]*);.*", "$1");
        String token = in.replaceFirst("(?s).*(/cpsess\\d{10}).*", "$1");
        assertThat(lastLogin()).contains("[\"127.0.0.2\"]");
        String there = "GET " + token + LIST + " HTTP/1.0\r\nCookie: " + cookie + "\r\n\r\n";
        assertThat(elsewhere(there)).startsWith("HTTP/1.0 200");
        elsewhere(there.replace(LIST, "/logout/"));
        assertThat(elsewhere(there)).doesNotStartWith("HTTP/1.0 200");
        assertThat(lastLogin()).contains("[\"127.0.0.2\"]");
        login("user", RunningServer.PASSWORD);
        assertThat(lastLogin()).contains("[\"127.0.0.1\"]");
    }

    /** Asked without a session. */
    private String lastLogin() {
        return server().get(
                        Service.CPANEL,
                        "/execute/LastLogin/get_last_or_current_logged_in_ip",
                        "Authorization",
                        RunningServer.basic("user", RunningServer.PASSWORD))
                .body();
    }

    /** From another of this machine's addresses. */
    private String elsewhere(String request) throws IOException {
        try (Socket socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        server().port(Service.CPANEL),
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                        0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
