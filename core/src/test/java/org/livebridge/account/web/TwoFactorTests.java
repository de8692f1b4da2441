package org.livebridge.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.Accounts;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** Codes by time, held to the vectors of RFC 6238 (its secret in Base32, six digits). */
@NullMarked
class TwoFactorTests {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir Path folder;

    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(TwoFactor.code(SECRET, 59 / 30)).isEqualTo("287082");
        assertThat(TwoFactor.code(SECRET, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(TwoFactor.code(SECRET, 20_000_000_000L / 30)).isEqualTo("353130");
    }

    @Test
    void onlyARightCodeSetsTheSecret() {
        try (Database database = Database.open(folder.resolve("livebridge.db"))) {
            new Accounts(database).createFirst();
            TwoFactor twoFactor =
                    new TwoFactor(database, Clock.fixed(Instant.ofEpochSecond(59), ZoneOffset.UTC));
            assertThatThrownBy(() -> twoFactor.set("user", SECRET, "000000"))
                    .isInstanceOf(RuleException.class);
            assertThat(twoFactor.of("user")).isEmpty();
            twoFactor.set("user", SECRET, "287082");
            assertThat(twoFactor.of("user")).contains(SECRET);
            twoFactor.remove("user");
            assertThat(twoFactor.of("user")).isEmpty();
            assertThat(TwoFactor.fresh()).matches("[A-Z2-7]{16}");
        }
    }
}
