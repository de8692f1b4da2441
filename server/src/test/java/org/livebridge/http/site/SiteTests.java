package org.livebridge.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** The site's pages as HTML, without a browser's scripts. */
@NullMarked
class SiteTests {
    @TempDir static Path folder;
    private static RunningServer server;
    private static String cookie = "";
    private static String token = "";

    @BeforeAll
    static void open() {
        server = new RunningServer(folder);
        String[] session = server.session();
        cookie = session[0];
        token = session[1];
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static HttpResponse<String> get(String path) {
        return server.get(Service.CPANEL, token + path, "Cookie", cookie);
    }

    private static HttpResponse<String> post(String path, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.post(Service.CPANEL, token + path, form, all);
    }

    @Test
    void everyPageHasAStrictPolicyAndNeedsALogin() {
        for (String path :
                new String[] {
                    "/", "/site/shell", "/site/journal", "/site/security", "/site/coverage"
                }) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.body()).doesNotContain("<script>").doesNotContain(" style=");
            assertThat(server.get(Service.CPANEL, path).statusCode()).isEqualTo(303);
        }
        assertThat(get("/frontend/x3/index.html").headers().firstValue("Location"))
                .contains(token + "/");
    }

    @Test
    void theShellRunsACallAndGivesItAsCode() {
        assertThat(get("/site/shell?api=api2&function=Email::listpops").body())
                .contains("name=\"p.regex\"")
                .contains("UAPI replacement: <code>Email::list_pops");
        String answer =
                post(
                                "/site/shell",
                                "api=api2&function=Email::listpops&p.regex=&o.sort_column=email&extra.name=x&extra.value=%3Cb%3E'")
                        .body();
        assertThat(answer)
                .contains("<td>Main Account</td>")
                .contains("&quot;event&quot;")
                .contains("&#39;x&#39; =&gt; &#39;&lt;b&gt;\\&#39;&#39;")
                .contains("cpapi2 --user=user --output=json Email listpops")
                .contains("api2_sort=1")
                .doesNotContain("<b>'");
        assertThat(post("/site/shell", "api=uapi&function=Nix::nix").body())
                .contains("Failed to load module “Nix”");
    }

    @Test
    void theCoverageIsFoundByWordsAndLeadsToTheShell() {
        assertThat(get("/site/coverage?q=sourceipcheck+Documented").body())
                .contains("<a href=\"" + token + "/site/shell?api=api2&amp;function=SourceIPCheck")
                .contains("<span class=\"ok\">implemented</span>")
                .doesNotContain("Branding::applist");
        assertThat(get("/site/coverage?q=applist").body())
                .contains("honest failure</span><br>Branding::applist is not offered");
        assertThat(get("/site/coverage?q=%3Cb%3E").body())
                .contains("value=\"&lt;b&gt;\"")
                .contains("0 of ");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(
                        post(
                                        "/site/shell",
                                        "api=uapi&function=A::b",
                                        "Sec-Fetch-Site",
                                        "cross-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSecurityPolicyIsReviewedSavedAndReset() {
        String pairs =
                "q1ques=A&q1answer=a&q2ques=B&q2answer=b&q3ques=C%3C&q3answer=c&q4ques=D&q4answer=d";
        assertThat(post("/site/security", "do=review&" + pairs).body())
                .contains("<dt>C&lt;</dt>")
                .contains("Save answers");
        assertThat(post("/site/security", "do=save&" + pairs).body()).contains("are saved.");
        assertThat(get("/site/security").body())
                .contains("value=\"C&lt;\"")
                .doesNotContain("value=\"c\"");
        assertThat(post("/site/security", "do=reset").body()).contains("are erased");
        assertThat(server.bridge().questions().mustDefine("user")).isTrue();
        assertThat(post("/site/security", "do=add&ip=198.51.100.*").body())
                .contains("The address is added.")
                .contains("<td>198.51.100.*</td>");
        assertThat(post("/site/security", "do=add&ip=nonsense").body()).contains("not a valid");
        assertThat(post("/site/security", "do=remove&ip=198.51.100.*").body())
                .doesNotContain("<td>198.51.100.*</td>");
    }

    @Test
    void theJournalShowsOneAccountsCallsOnly() {
        org.livebridge.api.Caller other = org.livebridge.api.Caller.owner("other");
        server.bridge()
                .session(other, org.livebridge.api.Door.SESSION)
                .exchange(
                        "<cpanel print=\"$user of other\">"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        post("/site/shell", "api=uapi&function=DomainInfo::list_domains");
        String journal = "";
        // It is written behind the answer.
        for (int i = 0; i < 100 && !journal.contains("DomainInfo::list_domains"); i++) {
            journal = get("/site/journal").body();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(journal)
                .contains("DomainInfo::list_domains")
                .contains("open in API Shell")
                .doesNotContain("of other");
    }
}
