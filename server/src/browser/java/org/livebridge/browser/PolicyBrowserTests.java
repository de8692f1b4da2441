package org.livebridge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** The Security Policy as a person meets it (sourceipcheck.md 5). */
@NullMarked
class PolicyBrowserTests extends InBrowser {
    private void define(String answer) {
        for (int i = 1; i <= 4; i++) {
            Locator field = person().page().locator("[name=q" + i + "ques]");
            field.fill("Question no. " + i + "?");
            person().page().locator("[name=q" + i + "answer]").fill(answer + i);
        }
    }

    private void answer(String answer) {
        for (int i = 1; i <= 4; i++) {
            person().fill("Question no. " + i + "?", answer + i);
        }
        person().press("Log in");
    }

    private void login() {
        person().login(Service.CPANEL, "user", RunningServer.PASSWORD);
    }

    @Test
    void questionsAreAskedResetAndAskedForAnew() {
        server().bridge().doorkeeper().policy().verifyAddresses(true);
        Page page = person().page();
        login();
        assertThat(page).hasTitle("Define your security questions");
        define("first ");
        person().press("Save answers");
        assertThat(page).hasTitle(HOME);

        // From an address that is not trusted: the questions stand before everything else.
        person().follow("Security Policy");
        person().press("Remove 127.0.0.1");
        person().follow("Log out");
        login();
        assertThat(page).hasTitle("Security questions");
        answer("wrong ");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("At least one answer is not right.");
        answer("first ");
        assertThat(page).hasTitle(HOME);

        person().follow("Security Policy");
        person().press("Reset");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("new ones are asked for");
        person().follow("Log out");
        login();
        assertThat(page).hasTitle("Define your security questions");
        define("second ");
        person().press("Save answers");
        assertThat(page).hasTitle(HOME);
    }

    @Test
    void questionsAreReviewedAndAddressesKept() {
        enter(person());
        Page page = person().page();
        person().follow("Security Policy");
        define("answer ");
        person().press("Continue");
        assertThat(page.locator("dd").first()).hasText("answer 1");
        person().press("Change");
        assertThat(page.locator("[name=q4answer]")).hasValue("answer 4");
        person().press("Continue");
        person().press("Save answers");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("are saved.");
        person().fill("Address", "198.51.100.*");
        person().press("Add");
        assertThat(page.locator("table")).containsText("198.51.100.*");
        person().picture("security-policy");
        person().fill("Address", "198.51.*.7");
        person().press("Add");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("not a valid");
        person().press("Remove 198.51.100.*");
        assertThat(page.locator("table")).not().containsText("198.51.100.*");
    }
}
