package org.livebridge.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.api2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

@NullMarked
class DeclaredStateTests {
    private static final Path SAMPLE = Path.of("../samples/state/harbour.yaml");

    @TempDir Path data;

    @Test
    void theSampleIsAppliedOnceAndThenSo() throws IOException {
        String yaml = Files.readString(SAMPLE);
        try (LiveBridge bridge = LiveBridge.open(data)) {
            List<String> plan = DeclaredState.apply(bridge, yaml, true);
            assertThat(plan)
                    .contains("harbour: + account", "harbour: + mailboxes info@harbour.example");
            assertThat(bridge.accounts().find("harbour")).isEmpty();
            assertThat(DeclaredState.apply(bridge, yaml, false)).isEqualTo(plan);
            assertThat(DeclaredState.apply(bridge, yaml, false)).isEmpty();
            assertThat(api2(bridge, "harbour", "Email::listpops")).contains("info@harbour.example");
            assertThat(api2(bridge, "harbour", "Cron::listcron")).contains("/usr/bin/true");
            assertThat(
                            Files.readString(
                                    bridge.homes().of("harbour").resolve("public_html/index.html")))
                    .isEqualTo("<h1>Harbour</h1>");
        }
    }

    @Test
    void whatIsNotDeclaredGoesAndWhatDiffersChanges() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            DeclaredState.apply(bridge, Files.readString(SAMPLE), false);
            String changed =
                    """
                    accounts:
                      harbour:
                        subdomains: {}
                        mailboxes:
                          info@harbour.example: {quota: 500, password: another-2-long-one}
                        forwarders: []
                    """;
            assertThat(DeclaredState.apply(bridge, changed, false))
                    .contains(
                            "harbour: - subdomains blog.harbour.example",
                            "harbour: - forwarders sales@harbour.example -> anna@example.net",
                            "harbour: ~ mailboxes info@harbour.example");
            assertThat(api2(bridge, "harbour", "Email::listpopswithdisk"))
                    .contains("\"diskquota\":\"500\"");
            assertThat(api2(bridge, "harbour", "SubDomain::listsubdomains"))
                    .doesNotContain("blog.");
            assertThat(api2(bridge, "harbour", "AddonDomain::listaddondomains"))
                    .contains("shop.example");
        }
    }

    @Test
    void oneFailureUndoesAllAndNamesItsPlace() {
        String yaml =
                """
                accounts:
                  harbour:
                    domain: harbour.example
                    parked_domains: [alias.example]
                    mailboxes:
                      info@elsewhere.example: {password: long-enough-2}
                """;
        try (LiveBridge bridge = LiveBridge.open(data)) {
            assertThatThrownBy(() -> DeclaredState.apply(bridge, yaml, false))
                    .isInstanceOf(StateException.class)
                    .hasMessageStartingWith(
                            "line 6, column 31: harbour: mailboxes info@elsewhere.example: ");
            assertThat(bridge.accounts().find("harbour")).isEmpty();
            assertThat(bridge.accounts().create("other", "alias.example").name())
                    .isEqualTo("other");
        }
    }

    @Test
    void mistakesOfTheFileNameLineAndColumn() {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            assertThatThrownBy(
                            () ->
                                    DeclaredState.apply(
                                            bridge, "accounts:\n  a:\n    domian: x\n", true))
                    .hasMessageStartingWith("line 3, column 13: “domian” is not known here");
            assertThatThrownBy(() -> DeclaredState.apply(bridge, "accounts: [", true))
                    .hasMessageContaining("line 1, column 12");
            assertThatThrownBy(
                            () ->
                                    DeclaredState.apply(
                                            bridge,
                                            "packages:\n  p:\n    limits: {MAXPOP: many}\n",
                                            true))
                    .hasMessage("line 3, column 22: a limit is a number or unlimited.");
        }
    }

    @Test
    void anExportIsTheSameState() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            DeclaredState.apply(bridge, Files.readString(SAMPLE), false);
            String exported = Export.of(bridge, "harbour");
            assertThat(DeclaredState.apply(bridge, exported, false)).isEmpty();
            assertThat(exported)
                    .contains("shop.example", "haven.example", "MAXPOP: 5", "A 192.0.2.7");
        }
    }

    @Test
    void aSnapshotBringsEverythingBack() throws IOException {
        Path page = data.resolve("homes/harbour/public_html/index.html");
        try (LiveBridge bridge = LiveBridge.open(data)) {
            DeclaredState.apply(bridge, Files.readString(SAMPLE), false);
            new Snapshots(data).save(bridge, "clean");
            bridge.accounts().delete("harbour");
            Files.writeString(page, "other");
        }
        new Snapshots(data).restore("clean");
        try (LiveBridge bridge = LiveBridge.open(data)) {
            assertThat(bridge.accounts().find("harbour")).isPresent();
            assertThat(Files.readString(page)).isEqualTo("<h1>Harbour</h1>");
        }
        assertThat(new Snapshots(data).list()).containsExactly("clean");
    }
}
