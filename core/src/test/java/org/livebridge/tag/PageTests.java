package org.livebridge.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livebridge.Calls;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.liveapi.LiveApiSession;

/** Pages with tags, over the real store (liveapi.md 4). */
@NullMarked
class PageTests {
    @TempDir Path folder;
    private LiveBridge bridge;
    private LiveApiSession session;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
        session = bridge.session(Caller.owner("user"), Door.SESSION);
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Hi <cpanel print=\"$user\">!~Hi user!",
                "<?cp DomainLookup::getmaindomain(%, main_domain) ?>~example.com",
                "<?cp DomainLookup::getmaindomain(main_domain) ?>~example.com",
                "<?cp Email::listpops(%[br /], login) regex=\"@\" || 'none' ?>~none",
                "<?cp Email::listpops([li class=x]% is %[/li], email, login) ?>~<li class=x>user is Main Account</li>",
                "<?cp Email::listpops(%%%,*n,^login,+email) ?>~oddMain%20Accountchecked",
                "<cpanelif $user>a<cpanelif $nix>b</cpanelif>c</cpanelif>d~acd",
                "<cpanelif '1 > 0' == '1 > 0'>x</cpanelif>~x",
                "<cpanelfeature ssh>s</cpanelfeature><cpanelfeature nix>n</cpanelfeature>~s",
                "</cpanelif>a</cpanelfeature>b~ab",
                "<cpanelif $user>open~open",
                "<?cp nonsense ?> <cpanel foo>~<?cp nonsense ?> <cpanel foo>",
                "<?cp Nix::nix(%,a) || 'not there' ?>~not there",
                "<?cptt Email::listpops(x.tt) ?>~<!-- Template Toolkit tags (cptt) are not offered -->",
            })
    void rendersTags(String page, String expected) {
        assertThat(session.render(page, file -> Optional.empty(), Map.of())).isEqualTo(expected);
    }

    @Test
    void setsAndPrintsAndIncludes() {
        assertThat(
                        session.render(
                                "<cpanel setvar=\"a=1\"><cpanel include=\"b.html\">",
                                file ->
                                        file.equals("b.html")
                                                ? Optional.of("[<cpanel print=\"$a\">]")
                                                : Optional.empty(),
                                Map.of()))
                .isEqualTo("[1]");
    }

    @Test
    void anIncludeOfItselfEnds() {
        String page = "x<cpanel include=\"self\">";
        assertThat(session.render(page, file -> Optional.of(page), Map.of())).hasSizeBetween(2, 64);
    }

    @Test
    void whatAVisitorSendsNeitherBecomesMarkupNorMoreArguments() {
        Map<String, String> form = Map.of("name", "<script>,b");
        assertThat(session.render("<cpanel print=\"$FORM{'name'}\">", f -> Optional.empty(), form))
                .isEqualTo("&lt;script&gt;,b");
        session.render("<cpanel NVData=\"set(a,$FORM{'name'})\">", f -> Optional.empty(), form);
        assertThat(
                        session.render(
                                "<?cp NVData::get(%,value) names=\"a\" ?>",
                                f -> Optional.empty(), form))
                .isEqualTo("&lt;script&gt;,b");
        Calls.api2(bridge, "user", "NVData::set", "names", "v", "v", "<b>'\"");
        assertThat(
                        session.render(
                                "<?cp NVData::get(%,value) names=\"v\" ?>",
                                f -> Optional.empty(), form))
                .isEqualTo("&lt;b&gt;&#39;&quot;");
    }

    @Test
    void aSessionAnswersTagsOfBothKinds() {
        assertThat(exchange("<?cp DomainLookup::getmaindomain(%,main_domain) ?>"))
                .contains("\"data\":{\"result\":\"example.com\"}")
                .contains("\"event\":{\"result\":1}");
        assertThat(exchange("<cpanelif $user>yes</cpanelif>")).contains("\"result\":\"yes\"");
        assertThat(exchange("<nothing of ours>")).contains("Unknown API request");
    }

    private String exchange(String payload) {
        return new String(
                session.exchange(payload.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
