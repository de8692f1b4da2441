package org.livebridge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;

@NullMarked
class CatalogueTests {
    @TempDir Path folder;

    @Test
    void holdsEveryDocumentedFunctionOnce() {
        assertThat(Catalogue.documented().entries()).hasSize(371);
        assertThat(Catalogue.documented().uapiOf("Email::addpop")).contains("Email::add_pop");
        assertThat(Catalogue.documented().find("ZoneEdit::fetchzone")).isPresent();
    }

    @Test
    void everyDocumentedFunctionAnswersAndNoneThatIsMissingSucceeds() {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            assertThat(bridge.functions())
                    .filteredOn(f -> !f.implemented())
                    .allSatisfy(
                            f -> {
                                assertThat(f.refusal()).endsWith(".");
                                assertThat(answer(bridge, f.family(), "user", f.fullName()))
                                        .contains(f.refusal())
                                        .doesNotContain("Could not find function");
                            });
        }
    }

    @Test
    void saysWhyAnObsoleteFunctionIsNotOffered() {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            String reason =
                    "Branding::applist is not offered: it edits the x3 theme, which cPanel has"
                            + " retired.";
            assertThat(api2(bridge, "user", "Branding::applist"))
                    .isEqualTo(
                            "{\"cpanelresult\":{\"apiversion\":2,\"error\":\""
                                    + reason
                                    + "\",\"func\":\"applist\",\"data\":[],\"event\":{\"reason\":\""
                                    + reason
                                    + "\",\"result\":0},\"module\":\"Branding\"}}");
            assertThat(answer(bridge, ApiFamily.UAPI, "user", "Nothing::here"))
                    .contains("Failed to load module");
        }
    }
}
