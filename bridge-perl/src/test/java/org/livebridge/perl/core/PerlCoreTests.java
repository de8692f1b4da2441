package org.livebridge.perl.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Perl's own tests; {@code interpreters/perl/core-tests} brings them and starts this. */
@NullMarked
@DisplayName("Perl's own tests")
class PerlCoreTests {
    private static final List<String> FOLDERS =
            List.of("base", "cmd", "op", "re", "uni", "io", "lib");
    private static final double AIM = 0.85;

    @Test
    @EnabledIfSystemProperty(
            named = "livebridge.perl.t",
            matches = ".+",
            disabledReason =
                    "needs perl's source: interpreters/perl/core-tests fetches and runs it")
    @DisplayName("are right as often as docs/fidelity.md says")
    void areRight() throws Exception {
        Path tests = Path.of(System.getProperty("livebridge.perl.t", "")).toRealPath();
        CoreRun run = new CoreRun(tests, Long.getLong("livebridge.perl.seconds", 120));
        run.run(
                FOLDERS,
                Integer.getInteger("livebridge.perl.every", 1),
                Integer.getInteger("livebridge.perl.threads", 2));
        Path report = Path.of("target", "perl-core.tsv");
        try (PrintStream out = new PrintStream(Files.newOutputStream(report))) {
            run.report(out);
        }
        run.report(System.out);
        assertThat(run.rate()).isGreaterThanOrEqualTo(AIM);
    }
}
