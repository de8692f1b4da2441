package org.livebridge.http.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.api.Caller;
import org.livebridge.serve.RunningServer;

/** The Security Policy at the login (sourceipcheck.md 5). */
@NullMarked
class QuestionsDoorTests {
    private static final String LIST = "/execute/Email/list_pops";
    private static final String PAIRS =
            "q1ques=a&q1answer=+ONE+&q2ques=b&q2answer=two&q3ques=c&q3answer=three&q4ques=d"
                    + "&q4answer=four";

    private @Nullable RunningServer started;

    @BeforeEach
    void start(@TempDir Path data) {
        started = new RunningServer(data);
        server().bridge().doorkeeper().policy().verifyAddresses(true);
    }

    @AfterEach
    void stop() {
        server().close();
    }

    private RunningServer server() {
        return Objects.requireNonNull(started);
    }

    private record Step(String token, String cookie, String location) {}

    private Step login() {
        HttpResponse<String> answer =
                server().post(Service.CPANEL, "/login/", "user=user&pass=user+secret");
        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Step(
                location.replaceAll("(/cpsess\\d+).*", "$1"),
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
                location);
    }

    private HttpResponse<String> get(Step step, String path) {
        return server().get(Service.CPANEL, step.token + path, "Cookie", step.cookie);
    }

    private HttpResponse<String> post(Step step, String form) {
        return server().post(
                        Service.CPANEL,
                        step.token + "/login/questions",
                        form,
                        "Cookie",
                        step.cookie);
    }

    @Test
    void definesThenTrustsThenAsksFromElsewhere() {
        Step first = login();
        assertThat(first.location).endsWith("/login/questions");
        assertThat(get(first, LIST).statusCode()).isEqualTo(401);
        assertThat(get(first, "/login/questions").body())
                .contains("Define your security questions");
        assertThat(post(first, "q1ques=a&q1answer=b").statusCode()).isEqualTo(400);
        assertThat(post(first, PAIRS).statusCode()).isEqualTo(303);
        assertThat(get(first, LIST).statusCode()).isEqualTo(200);
        Caller user = Caller.owner("user");
        assertThat(server().bridge().addresses().list(user, "")).containsExactly("127.0.0.1");

        // From the address that is trusted now: straight in.
        assertThat(login().location).contains("/frontend/");

        server().bridge().addresses().remove(user, "127.0.0.1");
        Step stranger = login();
        assertThat(get(stranger, "/login/questions").body()).contains(">a</label>");
        assertThat(post(stranger, PAIRS.replace("four", "five")).statusCode()).isEqualTo(401);
        assertThat(get(stranger, LIST).statusCode()).isEqualTo(401);
        assertThat(post(stranger, PAIRS.replace("+ONE+", "one")).statusCode()).isEqualTo(303);
        assertThat(get(stranger, LIST).statusCode()).isEqualTo(200);
        assertThat(server().bridge().addresses().list(user, "")).containsExactly("127.0.0.1");

        // After a reset they must be defined anew, even from there.
        server().bridge().questions().reset(user, "user");
        assertThat(get(login(), "/login/questions").body())
                .contains("Define your security questions");
    }

    @Test
    void wrongAnswersAreLimited() {
        Caller user = Caller.owner("user");
        server().bridge()
                .questions()
                .save(
                        user,
                        "user",
                        List.of("a", "b", "c", "d").stream()
                                .map(q -> new org.livebridge.account.SecurityQuestions.Pair(q, q))
                                .toList());
        Step step = login();
        for (int i = 0; i < 5; i++) {
            assertThat(post(step, "q1answer=x").statusCode()).isEqualTo(401);
        }
        assertThat(post(step, "q1answer=a&q2answer=b&q3answer=c&q4answer=d").statusCode())
                .isEqualTo(429);
    }

    @Test
    void aPasswordInAHeaderDoesNotPassThePolicy() {
        assertThat(
                        server().get(
                                        Service.CPANEL,
                                        LIST,
                                        "Authorization",
                                        RunningServer.basic("user", RunningServer.PASSWORD))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void jsonIsToldThatQuestionsFollow() {
        HttpResponse<String> answer =
                server().post(Service.CPANEL, "/login/?login_only=1", "user=user&pass=user+secret");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"message\":\"security_questions\"");
    }
}
