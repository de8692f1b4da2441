package org.livebridge.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.api2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.json.Json;

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
                    .contains("shop.example", "haven.example", "MAXPOP: 5", "A 192.0.2.7")
                    .contains("INSERT, SELECT, UPDATE", "opt: or", "harbour_ben on harbour_log");
        }
    }

    @Test
    void newKindsChangeInPlaceAndGo() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            DeclaredState.apply(bridge, Files.readString(SAMPLE), false);
            String changed =
                    """
                    accounts:
                      harbour:
                        mail_filters:
                          info@harbour.example/Lists:
                            rules: [{part: "$header_to:", match: is, val: other@example.net}]
                            actions: [{action: finish}]
                        database_users: {}
                        postgresql_grants: []
                        ftp_accounts:
                          deploy@harbour.example: {dir: public_ftp, quota: 100}
                        nvdata: {color: red, size: 7}
                    """;
            assertThat(DeclaredState.apply(bridge, changed, false))
                    .containsExactly(
                            "harbour: - postgresql_grants harbour_ben on harbour_log",
                            "harbour: - database_users harbour_anna",
                            "harbour: - mail_filters Bills",
                            "harbour: ~ mail_filters info@harbour.example/Lists",
                            "harbour: ~ ftp_accounts deploy@harbour.example",
                            "harbour: ~ nvdata color",
                            "harbour: + nvdata size");
            assertThat(DeclaredState.apply(bridge, changed, false)).isEmpty();
            assertThat(
                            api2(
                                    bridge,
                                    "harbour",
                                    "Email::filterlist",
                                    "account",
                                    "info@harbour.example"))
                    .contains("other@example.net", "\"enabled\":1");
            assertThat(api2(bridge, "harbour", "Ftp::listftp"))
                    .contains("/home/harbour/public_ftp");
            assertThat(api2(bridge, "harbour", "NVData::get", "names", "color|size"))
                    .contains("red", "\"7\"");
            assertThat(api2(bridge, "harbour", "MysqlFE::listusers")).contains("\"data\":[]");
        }
    }

    @Test
    void theOrderOfPrivilegesDoesNotCountAndAnUnknownOneNamesItsPlace() throws IOException {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            DeclaredState.apply(bridge, Files.readString(SAMPLE), false);
            String begin = "accounts:\n  harbour:\n    grants:\n";
            String grant = "      harbour_anna on harbour_shop: ";
            assertThat(DeclaredState.apply(bridge, begin + grant + "update,SELECT, insert", true))
                    .isEmpty();
            assertThatThrownBy(() -> DeclaredState.apply(bridge, begin + grant + "FLY", false))
                    .hasMessageStartingWith(
                            "line 4, column 37: harbour: grants harbour_anna on harbour_shop:"
                                    + " “FLY” is no privilege");
        }
    }

    @Test
    void aMistakeInsideAListNamesItsPlace() {
        String yaml =
                """
                accounts:
                  a:
                    mail_filters:
                      Bills:
                        rules: [{part: "$header_from:", mtach: is}]
                """;
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().create("a", "a.example");
            assertThatThrownBy(() -> DeclaredState.apply(bridge, yaml, true))
                    .hasMessageStartingWith("line 5, column 48: “mtach” is not known here");
        }
    }

    @Test
    void theSchemaKnowsEveryKindAndField() throws IOException {
        Object schema = Json.parse(Files.readString(Path.of("../docs/state.schema.json")));
        Map<?, ?> known =
                in(schema, "properties", "accounts", "additionalProperties", "properties");
        Set<String> kinds = new TreeSet<>(Set.of("domain", "package"));
        for (Kind kind : Kinds.ALL) {
            kinds.add(kind.name());
            if (kind.shape() == Kind.Shape.FIELDS) {
                Map<?, ?> fields = in(known, kind.name(), "additionalProperties", "properties");
                Set<String> all = new TreeSet<>(kind.fields());
                all.addAll(kind.lists().keySet());
                assertThat(fields.keySet()).as(kind.name()).hasToString(all.toString());
                kind.lists()
                        .forEach(
                                (list, inner) ->
                                        assertThat(in(fields, list, "items", "properties").keySet())
                                                .as(list)
                                                .hasToString(new TreeSet<>(inner).toString()));
            }
        }
        assertThat(new TreeSet<>(known.keySet())).hasToString(kinds.toString());
    }

    private static Map<?, ?> in(@Nullable Object value, String... path) {
        Object at = value;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at instanceof Map<?, ?> map ? new TreeMap<>(map) : Map.of();
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
