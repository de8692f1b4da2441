package org.livebridge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** Logging in, a live page, logging out; by mouse, by keyboard alone, without scripts. */
@NullMarked
class LoginBrowserTests extends InBrowser {
    @Test
    void logsInUsesALivePageAndLogsOut() {
        Person person = person();
        Page page = person.page();
        person.open(Service.CPANEL, "/frontend/jupiter/mailboxes/index.live.php");
        assertThat(page).hasTitle("Log in to cPanel account");
        person.picture("login");
        person.fill("User name", "user");
        person.fill("Password", RunningServer.PASSWORD);
        person.press("Log in");
        assertThat(page).hasURL(Pattern.compile("/cpsess\\d{10}/frontend/jupiter/mailboxes/"));
        person.fill("Name", "info");
        person.fill("Password", "a long Passw0rd!");
        person.press("Add");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Made the mailbox.");
        Locator items = page.locator("li");
        assertThat(items.filter(new Locator.FilterOptions().setHasText("info@example.com")))
                .hasCount(1);
        person.picture("live-page");
        person.open(Service.CPANEL, token() + "/");
        assertThat(page).hasTitle(HOME);
        person.picture("home");
        person.follow("Log out");
        assertThat(page).hasTitle("Log in to cPanel account");
        page.goBack();
        page.reload();
        assertThat(page).hasTitle("Log in to cPanel account");
    }

    @Test
    void aWrongPasswordIsSaid() {
        person().login(Service.CPANEL, "user", "wrong");
        Page page = person().page();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("The login is invalid.");
        assertThat(page.locator("#user")).hasValue("user");
        assertThat(page.locator("#pass")).hasValue("");
    }

    @Test
    void webmailAndWhmHaveDoorsOfTheirOwn() {
        server().bridge().mailboxes().add("user", "info", "example.com", "secret 5", 0);
        person().login(Service.WEBMAIL, "info@example.com", "secret 5");
        assertThat(person().page()).hasTitle("Home of info@example.com · LiveBridge");
        person().login(Service.WHM, "root", RunningServer.ROOT_PASSWORD);
        assertThat(person().page().locator("body")).containsText("other — other.example");
    }

    @Test
    void theKeyboardAloneSuffices() {
        Page page = person().page();
        Keyboard keys = page.keyboard();
        person().open(Service.CPANEL, "/login/");
        assertThat(page.locator("#user")).isFocused();
        keys.type("user");
        keys.press("Tab");
        keys.type(RunningServer.PASSWORD);
        keys.press("Enter");
        assertThat(page).hasTitle(HOME);
        keys.press("Tab");
        Locator skip = person().link("To the content");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        List<String> reached = new ArrayList<>();
        int links = page.locator("a").count();
        for (int i = 1; i < links; i++) {
            keys.press("Tab");
            reached.add(String.valueOf(page.evaluate("document.activeElement.textContent")));
        }
        assertThat(reached)
                .contains("Home", "API Shell", "Journal", "Log out", "Mailboxes (sample)");
        for (String path :
                List.of(
                        "/site/shell?api=uapi&function=Email::add_pop",
                        "/site/security",
                        "/site/journal")) {
            person().open(Service.CPANEL, token() + path);
            assertThat(nameless(page)).as(path).isEmpty();
        }
    }

    /** Controls that a screen reader cannot name. */
    private static List<?> nameless(Page page) {
        String script =
                "[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                        + ".filter(c => c.labels.length === 0 && !c.ariaLabel)"
                        + ".map(c => c.outerHTML)";
        return page.evaluate(script) instanceof List<?> found ? found : List.of("no answer");
    }

    @Test
    void worksWithoutScripts() {
        try (Person plain = somebody(false)) {
            enter(plain);
            plain.follow("API Shell");
            plain.fill("Function", "DomainInfo::list_domains");
            plain.press("Choose");
            plain.press("Run on live data");
            assertThat(plain.page().locator("#raw")).containsText("\"main_domain\"");
            plain.follow("Home");
            plain.follow("Mailboxes (sample)");
            assertThat(plain.page().locator("h1")).hasText("Mailboxes");
        }
    }
}
