package org.livebridge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.livebridge.account.login.Service;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;

/** API Shell and the journal beside it. */
@NullMarked
class ShellBrowserTests extends InBrowser {
    private void choose(String api, String function) {
        Page page = person().page();
        page.locator("select[name=api]").selectOption(api);
        page.locator("input[list=functions]").fill(function);
        // Choosing a known one opens its form by itself; the button is for everybody else.
        page.locator("input[list=functions]").press("Enter");
        assertThat(page.locator("h2").first()).hasText(function);
    }

    @Test
    void aFunctionIsFoundRunSeenAndCopied() {
        enter(person());
        Page page = person().page();
        person().follow("API Shell");
        choose("api2", "Email::listpops");
        assertThat(page.locator(".hint").first()).containsText("UAPI replacement");
        page.getByText("Sort, filter, paginate, columns").click();
        person().fill("Sort by", "email");
        person().press("Run on live data");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("^ok, .* ms$"));
        assertThat(page.locator("table")).containsText("Main Account");
        page.getByText("Tree", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".tree")).containsText("cpanelresult {");
        assertThat(page.locator("#raw")).containsText("\"func\" : \"listpops\"");
        person().picture("api-shell-answer");
        Map<String, String> code =
                Map.of(
                        "PHP", "$cpanel->api2('Email', 'listpops', ['api2_sort' => '1'",
                        "Perl", "$cpanel->api2( 'Email', 'listpops', { 'api2_sort' => '1'",
                        "Shell", "cpapi2 --user=user --output=json Email listpops api2_sort=1",
                        "curl", "cpanel_jsonapi_func=listpops");
        code.forEach((language, text) -> assertThat(snippet(language)).containsText(text));
    }

    private Locator snippet(String language) {
        Page page = person().page();
        page.getByText(language, new Page.GetByTextOptions().setExact(true)).click();
        Locator shown = page.locator("details.snippet[open] pre").last();
        assertThat(shown).isVisible();
        return page.locator("details.snippet")
                .filter(new Locator.FilterOptions().setHasText(language))
                .locator("pre")
                .first();
    }

    @Test
    void theCopyButtonCopies() {
        person().allow(List.of("clipboard-read", "clipboard-write"));
        enter(person());
        Page page = person().page();
        person().open(
                        Service.CPANEL,
                        token() + "/site/shell?api=uapi&function=DomainInfo::list_domains");
        person().press("Run on live data");
        snippet("Shell");
        page.locator("details.snippet[open] button").click();
        assertThat(page.locator("details.snippet[open] button")).hasText("Copied");
        Object copied = page.evaluate("navigator.clipboard.readText()");
        org.assertj.core.api.Assertions.assertThat(copied)
                .isEqualTo("uapi --user=user --output=json DomainInfo list_domains\n");
    }

    @Test
    void aFailureIsSaid() {
        enter(person());
        person().follow("API Shell");
        choose("uapi", "Nix::nix");
        person().press("Run on live data");
        assertThat(person().page().getByRole(AriaRole.STATUS)).containsText("Nix");
    }

    @Test
    void theJournalIsLiveAndACallIsRunAgain() {
        enter(person());
        Page page = person().page();
        person().follow("Journal");
        server().bridge()
                .session(Caller.owner("user"), Door.SESSION)
                .exchange(
                        """
                        <cpanelaction>
                        {"reqtype":"exec","module":"NVData","func":"set","apiversion":"uapi","args":{"names":"colour","colour":"blue"}}
                        </cpanelaction>
                        """
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Locator row =
                page.locator("#journal tr")
                        .filter(new Locator.FilterOptions().setHasText("NVData::set"))
                        .first();
        assertThat(row).containsText("blue");
        person().picture("journal");
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("[name='p.colour']")).hasValue("blue");
        page.locator("[name='p.colour']").fill("green");
        person().press("Run on live data");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("ok");
        person().follow("Journal");
        person().fill("Filter", "green");
        person().press("Show");
        assertThat(page.locator("#journal")).containsText("NVData::set");
        assertThat(page.locator("#journal")).not().containsText("blue");
    }
}
