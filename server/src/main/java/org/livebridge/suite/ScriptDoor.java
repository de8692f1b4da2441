package org.livebridge.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;

/** Real scripts in one language by one engine. */
final class ScriptDoor implements SuiteDoor {
    private final Language language;
    private final boolean embedded;
    private final Optional<Interpreter> interpreter;

    ScriptDoor(Language language, boolean embedded) {
        this.language = language;
        this.embedded = embedded;
        this.interpreter = embedded ? Optional.empty() : Interpreter.find(language);
    }

    @Override
    public String name() {
        return (embedded ? "embedded " : "native ") + language.id();
    }

    @Override
    public Optional<String> missing() {
        return embedded || interpreter.isPresent()
                ? Optional.empty()
                : Optional.of(language.id() + " is not installed");
    }

    @Override
    public Optional<Language> language() {
        return Optional.of(language);
    }

    @Override
    public boolean emptyIsEmpty() {
        return language == Language.PHP;
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data)
            throws IOException {
        String code = language == Language.PHP ? ScriptText.php(call) : ScriptText.perl(call);
        Printed printed = run(bridge, caller, code, data);
        try {
            return Json.parse(printed.output());
        } catch (JsonSyntaxException notJson) {
            return printed.output() + printed.messages();
        }
    }

    @Override
    public Printed run(LiveBridge bridge, Caller caller, String code, Path data)
            throws IOException {
        Path folder = Files.createDirectories(data.resolve("scripts")).toRealPath();
        String name = language == Language.PHP ? "case.live.php" : "case.live.pl";
        Path script = Files.writeString(folder.resolve(name), code);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ScriptRun run =
                new ScriptRun(
                        language,
                        script,
                        null,
                        folder,
                        List.of(),
                        Map.of(),
                        caller,
                        false,
                        List.of(),
                        Limits.STANDARD,
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err);
        int status = engine().run(run, bridge);
        return new Printed(
                out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
    }

    private Engine engine() {
        return embedded ? new EmbeddedEngine() : new NativeEngine(interpreter.orElseThrow(), false);
    }
}
