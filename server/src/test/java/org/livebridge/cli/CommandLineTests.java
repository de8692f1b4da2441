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

@NullMarked
class CommandLineTests {
    private static final String DONE =
            "{\"cpanelresult\":{\"apiversion\":2,\"func\":\"resetsecquestions\",\"data\":[{\"status\":\"\"}],"
                    + "\"event\":{\"result\":1},\"module\":\"SourceIPCheck\"}}\n";

    @TempDir Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theFoundingCallIsOneCompactLineAndFirstUseIsAnnounced() {
        assertThat(run("call SourceIPCheck resetsecquestions account=user --output json")).isZero();
        assertThat(out).hasToString(DONE);
        assertThat(err.toString())
                .contains("made the account “user” with the domain “example.com”");
    }

    @Test
    void theDataFolderMayStandAfterTheCommandToo() {
        List<String> words = new ArrayList<>(List.of("call", "Email", "listpops"));
        words.addAll(List.of("--output", "json", "--data", data.toString()));
        assertThat(Main.run(words, new PrintWriter(out), new PrintWriter(err, true))).isZero();
        assertThat(out.toString()).contains("Main Account");
    }

    @Test
    void theOldCommandsTakeTheirOldSyntax() {
        run("cpapi2 --user=user --output=json SourceIPCheck resetsecquestions account=user");
        run("uapi --user=user --output=json NVData set names=a a=b%20c");
        run("cpapi1 --user=user --output=json NVData get a");
        assertThat(out.toString())
                .startsWith(DONE)
                .contains("\"result\":{\"status\":1,\"data\":[{\"set\":\"a\"}]")
                .contains("\"data\":{\"result\":\"b c\"}");
    }

    @Test
    void everyOutputFormatPrintsTheAnswer() {
        run("call SourceIPCheck getaccount --output yaml");
        run("call SourceIPCheck getaccount --output xml");
        run("call SourceIPCheck getaccount --output jsonpretty");
        run("call SourceIPCheck getaccount --output table");
        assertThat(out.toString())
                .contains("---\ncpanelresult:\n  apiversion: 2\n")
                .contains(
                        "<cpanelresult><apiversion>2</apiversion><data><account>user</account></data>"
                                + "<event><result>1</result></event><func>getaccount</func>")
                .contains("\"account\" : \"user\"")
                .endsWith("account\nuser\n");
    }

    @Test
    void aFailedCallExitsWithOne() {
        assertThat(run("call SourceIPCheck resetsecquestions account=nobody --output table"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("failed: You do not have access to “nobody”.\n");
    }

    @Test
    void wrongUseIsOneSentenceAndExitStatusTwo() {
        for (String words :
                List.of(
                        "cal",
                        "",
                        "call Email",
                        "call --api api9 Email listpops",
                        "call Email addpop nonsense",
                        "call --account nobody Email listpops",
                        "functions Nothing",
                        "account frob")) {
            err.getBuffer().setLength(0);
            assertThat(run(words)).as(words).isEqualTo(2);
            String last = err.toString().strip().lines().reduce("", (a, b) -> b);
            assertThat(last).as(words).startsWith("livebridge: ");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void accountsAreMadeShownAndDeleted() {
        assertThat(run("account create harbour harbour.example")).isZero();
        assertThat(run("account create harbour other.example")).isEqualTo(1);
        run("account list");
        assertThat(run("account delete harbour")).isZero();
        assertThat(run("account show harbour")).isEqualTo(2);
        assertThat(out.toString())
                .contains("harbour  harbour.example  harbour@harbour.example  default");
        assertThat(err.toString()).contains("There is already an account “harbour”.");
    }

    @Test
    void packagesLimitAccountsAndTakeFeaturesAway() {
        assertThat(run("feature disable ssh --list lean")).isZero();
        assertThat(run("package create small MAXPOP=1 MAXSUB=0 --features lean")).isZero();
        assertThat(run("package set small MAXSUB=unlimited")).isZero();
        assertThat(run("account create harbour harbour.example --package small")).isZero();
        assertThat(run("package delete small")).isEqualTo(1);
        run("package list");
        assertThat(out.toString()).contains("small    1         lean      MAXPOP=1\n");
        assertThat(err.toString()).contains("The package “small” has 1 accounts");
        assertThat(run("package create big MAXPOP=many")).isEqualTo(2);
        assertThat(run("feature disable nosuch")).isEqualTo(2);
        run("feature role WebServer off");
        assertThat(out.toString()).contains("Web Server              off");
    }

    @Test
    void hooksAreAddedListedAndDeleted() {
        assertThat(run("hooks add Api2::NVData::get pre url http://localhost/x --blocking"))
                .isZero();
        run("hooks list");
        assertThat(out.toString())
                .contains("1   Api2::NVData::get  pre    url   yes       http://localhost/x");
        assertThat(run("hooks delete 1")).isZero();
        assertThat(run("hooks delete 1")).isEqualTo(2);
        assertThat(run("hooks add NVData::get pre url http://localhost/x")).isEqualTo(1);
    }

    @Test
    void functionsAreListedForPeopleAndMachines() {
        run("functions SourceIPCheck");
        run("functions SourceIPCheck --output json");
        assertThat(out.toString())
                .contains("api2  SourceIPCheck::resetsecquestions  documented")
                .doesNotContain("Branding::applist")
                .contains("\"api\":\"api2\",\"module\":\"SourceIPCheck\",\"function\":\"addip\"");
    }

    private int run(String words) {
        List<String> list = new ArrayList<>(List.of("--data", data.toString()));
        if (!words.isEmpty()) {
            list.addAll(List.of(words.split(" ")));
        }
        return Main.run(list, new PrintWriter(out), new PrintWriter(err, true));
    }
}
