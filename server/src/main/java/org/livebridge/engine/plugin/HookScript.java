package org.livebridge.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.plugin.HookFailure;

/**
 * A script as a hook: PHP and Perl run embedded, with the event on standard input; what it prints
 * is what it says.
 */
final class HookScript {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(30), 256L << 20, 64L << 10, 64);

    private final LiveBridge bridge;

    HookScript(LiveBridge bridge) {
        this.bridge = bridge;
    }

    String run(String target, Caller caller, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(script(target), caller, event, out, err);
        if (status != 0) {
            String words = err.toString(StandardCharsets.UTF_8).strip();
            throw new HookFailure(target + " ended with status " + status + ". " + words);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ScriptRun scriptRun(
            Path script,
            Caller caller,
            String event,
            ByteArrayOutputStream out,
            ByteArrayOutputStream err)
            throws IOException {
        Language language =
                Language.of(script)
                        .orElseThrow(() -> new HookFailure(script + " is neither PHP nor Perl."));
        Path folder = script.getParent();
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        // PHP reads it as a request's body, php://input.
        Map<String, String> environment =
                Map.of(
                        "REQUEST_METHOD", "POST",
                        "CONTENT_TYPE", "application/json",
                        "CONTENT_LENGTH", String.valueOf(body.length));
        return new ScriptRun(
                language,
                script,
                null,
                folder == null ? Path.of("/") : folder,
                List.of(),
                environment,
                caller,
                false,
                List.of(),
                LIMITS,
                new ByteArrayInputStream(body),
                out,
                err);
    }

    private int run(
            Path script,
            Caller caller,
            String event,
            ByteArrayOutputStream out,
            ByteArrayOutputStream err) {
        int[] status = new int[1];
        try {
            ScriptRun run = scriptRun(script, caller, event, out, err);
            Thread thread =
                    Thread.ofPlatform()
                            .name("hook")
                            .start(() -> status[0] = new EmbeddedEngine().run(run, bridge));
            thread.join();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return status[0];
    }

    private static Path script(String target) {
        Path script = Path.of(target);
        if (!Files.isRegularFile(script)) {
            throw new HookFailure("There is no script " + target + ".");
        }
        return script;
    }
}
