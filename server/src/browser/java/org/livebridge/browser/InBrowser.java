package org.livebridge.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.serve.RunningServer;

/** A server with the sample pages, and somebody in front of a browser. */
abstract class InBrowser {
    static final String HOME = "Home of user · LiveBridge";

    private static final Path PAGES = Path.of("../samples/pages/mailboxes").toAbsolutePath();

    private @Nullable RunningServer started;
    private @Nullable Person sitting;

    @BeforeAll
    static void aBrowserIsInstalled() {
        boolean found = Person.chromium().isPresent();
        if (!found) {
            System.out.println("skipped, no Chromium is installed: the tests in a browser");
        }
        assumeTrue(found, "no Chromium is installed");
    }

    @BeforeEach
    void start(@TempDir Path data) {
        started = new RunningServer(data, PAGES);
        sitting = somebody(true);
    }

    @AfterEach
    void stop() {
        try {
            if (sitting != null) {
                sitting.close();
            }
        } finally {
            server().close();
        }
    }

    RunningServer server() {
        return Objects.requireNonNull(started);
    }

    Person person() {
        return Objects.requireNonNull(sitting);
    }

    /** Another browser, with or without scripts. */
    Person somebody(boolean scripts) {
        return new Person(server(), Person.chromium().orElseThrow(), scripts);
    }

    /** Logs the account in. */
    void enter(Person who) {
        who.login(Service.CPANEL, "user", RunningServer.PASSWORD);
        assertThat(who.page()).hasTitle(HOME);
    }

    /** The security token of the page that is shown. */
    String token() {
        return person().page().url().replaceAll(".*(/cpsess\\d{10}).*", "$1");
    }
}
