package org.livebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;

/** The Template Toolkit of the user, by {@code --perl-lib}; tried with the distribution's. */
@NullMarked
@DisplayName("A page by the user's own Template Toolkit")
class TemplateToolkitTests {
    @TempDir Path data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isTheSameEmbeddedAndNative() throws IOException, InterruptedException {
        Path toolkit = toolkit();
        String embedded = run("embedded", List.of(toolkit));
        String installed = run("native", List.of());
        assertThat(installed)
                .as(err.toString(StandardCharsets.UTF_8))
                .contains("<h1>Mailboxes &lt;of&gt; user</h1>")
                .contains("Hello you!");
        assertThat(embedded).isEqualTo(installed);
    }

    @Test
    void withoutItOneSentenceSaysWhatIsMissing() throws IOException {
        assertThat(run("embedded", List.of())).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Template")
                .contains("--perl-lib");
    }

    /** The folder of the installed {@code Template.pm} (Debian: libtemplate-perl). */
    private static Path toolkit() throws IOException, InterruptedException {
        Process perl =
                new ProcessBuilder("perl", "-MTemplate", "-e", "print $INC{'Template.pm'}")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String file = new String(perl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean there = perl.waitFor() == 0;
        if (!there) {
            System.out.println("skipped, the installed perl has no Template Toolkit");
        }
        Assumptions.assumeTrue(there, "the installed perl has no Template Toolkit");
        return Path.of(file.replaceFirst("/Template\\.pm$", ""));
    }

    private String run(String engine, List<Path> folders) throws IOException {
        PerlLibraries libraries = new PerlLibraries(folders);
        try (InputStream in = TemplateToolkitTests.class.getResourceAsStream("toolkit.pl");
                LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            Path scripts = Files.createDirectories(data.resolve("scripts")).toRealPath();
            byte[] code = in == null ? new byte[0] : in.readAllBytes();
            Path script = Files.write(scripts.resolve("page.live.pl"), code);
            out.reset();
            String path = libraries.path(engine);
            ScriptRun run =
                    new ScriptRun(
                            Language.PERL,
                            script,
                            null,
                            scripts,
                            List.of(),
                            path.isEmpty() ? Map.of() : Map.of("PERL5LIB", path),
                            Caller.owner("user"),
                            false,
                            engine.equals("embedded") ? libraries.shares() : List.of(),
                            Limits.STANDARD,
                            InputStream.nullInputStream(),
                            out,
                            err);
            engine(engine).run(run, bridge);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Engine engine(String name) {
        return name.equals("embedded")
                ? new EmbeddedEngine()
                : new NativeEngine(Interpreter.find(Language.PERL).orElseThrow(), false);
    }
}
