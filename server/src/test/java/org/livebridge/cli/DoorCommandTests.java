package org.livebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** Commands that belong to the doors: {@code verify --door}, {@code whmapi1}, {@code token}. */
@NullMarked
class DoorCommandTests {
    private static final String SUITE = "../samples/suites/sourceipcheck.yaml";

    @TempDir Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return Main.run(all, new PrintWriter(out), new PrintWriter(err, true));
    }

    @Test
    void aSuiteRunsAgainstAnyServerAndLeavesItAsItWas() {
        try (RunningServer server = new RunningServer(data)) {
            String token =
                    server.bridge()
                            .doorkeeper()
                            .tokens()
                            .create(Login.owner("user"), Service.CPANEL, "suite", null)
                            .secret();
            String url = "http://127.0.0.1:" + server.port(Service.CPANEL);
            assertThat(run("verify", "--door", url, "--token", token, SUITE))
                    .as(out.toString())
                    .isZero();
            assertThat(err.toString())
                    .contains(": they need a given state\n")
                    .contains(": they change the account, which --change allows\n");
            assertThat(server.bridge().questions().mustDefine("user")).isFalse();

            assertThat(run("verify", "--door", url, "--token", "wrong", SUITE)).isEqualTo(2);
            assertThat(err.toString()).contains("it does not take this token of “user”.");
        }
        assertThat(run("verify", "--door", "http://127.0.0.1:1", SUITE)).isEqualTo(2);
        assertThat(err.toString()).contains("http://127.0.0.1:1: nobody answers there.");
    }

    @Test
    void whmapi1TakesItsOldSyntax() {
        run("whmapi1", "--output=json", "createacct", "username=harbour", "domain=h%2eexample");
        run("whmapi1", "listaccts", "api.columns.enable=1", "api.columns.a=user");
        run("whmapi1", "--output=json", "nosuch");
        assertThat(out.toString())
                .contains("\"result\":1")
                .contains("  acct:\n  - user: harbour\n")
                .endsWith("{\"error\":\"Unknown App Requested: nosuch\"}\n");
        assertThat(run("whmapi1", "listaccts", "no-equals-sign")).isEqualTo(2);
    }

    @Test
    void tokensAreMadeListedAndRevoked() {
        assertThat(run("token", "create", "deploy", "--days", "90")).isZero();
        assertThat(out.toString()).matches("[A-Z0-9]{32}\n");
        assertThat(run("token", "create", "deploy")).isEqualTo(1);
        assertThat(run("token", "create", "ops", "--whm")).isZero();
        assertThat(run("token", "list")).isZero();
        assertThat(out.toString()).contains("deploy  ").doesNotContain("ops  ");
        assertThat(run("token", "list", "--whm")).isZero();
        assertThat(out.toString()).contains("ops  ");
        assertThat(run("token", "revoke", "deploy")).isZero();
        assertThat(run("token", "revoke", "deploy")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no token “deploy”.");
        assertThat(run("token", "hash")).isZero();
        assertThat(out.toString()).containsPattern("(?m)^[0-9a-f]{32}$");
    }
}
