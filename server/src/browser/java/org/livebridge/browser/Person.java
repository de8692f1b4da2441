package org.livebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/**
 * Somebody in front of an installed Chromium. Every page that is opened must keep to its content
 * policy and throw no error; {@link #close} says so.
 */
final class Person implements AutoCloseable {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final RunningServer server;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Person(RunningServer server, Path chromium, boolean scripts) {
        this.server = server;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setChromiumSandbox(false));
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(scripts)
                                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.text().contains("Content Security Policy")) {
                        complaints.add(message.text());
                    }
                });
    }

    /** The Chromium of this machine: {@code CHROMIUM}, else where distributions put it. */
    static Optional<Path> chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What is on the screen. */
    Page page() {
        return page;
    }

    /** Opens a path of a service. */
    void open(Service service, String path) {
        page.navigate(server.uri(service, path).toString());
    }

    /** Fills the login page of a service and sends it. */
    void login(Service service, String name, String password) {
        open(service, "/login/");
        fill(service == Service.WEBMAIL ? "Email address" : "User name", name);
        fill("Password", password);
        press("Log in");
    }

    /** Types into the field with this label. */
    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Presses the button of this name. */
    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Follows the first link of this name. */
    void follow(String link) {
        link(link).click();
    }

    /** The first link of this name. */
    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Lets pages do this, as a person agrees to it. */
    void allow(List<String> permissions) {
        context.grantPermissions(permissions);
    }

    /** Keeps a picture for the documentation, where the system property names a folder for them. */
    void picture(String name) {
        String folder = System.getProperty("livebridge.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
        assertThat(complaints).isEmpty();
    }
}
