package org.livebridge.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.json.Json;

/** Runs driver.pl with a request and takes the JSON that it prints behind its mark. */
final class PerlDriver {
    private static final String MARK = "\u0001livebridge\u0001";
    private static final int LONGEST_MESSAGE = 500;

    private final Engine engine;
    private final String code = resource();

    PerlDriver(Engine engine) {
        this.engine = engine;
    }

    /** The answer's JSON; empty with {@code errors} filled when the module ended perl. */
    String run(
            LiveBridge bridge, Caller caller, Map<String, Object> request, List<Path> libraries) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(request);
        whole.put("user", caller.account());
        whole.put("login", caller.login());
        whole.put("homedir", "/home/" + caller.account());
        whole.put("libraries", libraries.stream().map(Path::toString).toList());
        whole.put("off", bridge.features().offFor(caller.account()));
        whole.put("cpdata", data(bridge, caller));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ScriptRun run =
                new ScriptRun(
                        Language.PERL,
                        null,
                        code,
                        Path.of("/"),
                        List.of(),
                        Map.of(),
                        caller,
                        false,
                        libraries.stream()
                                .map(folder -> new ScriptRun.Share(folder, folder, false))
                                .toList(),
                        Limits.STANDARD,
                        new ByteArrayInputStream(
                                Json.write(whole).getBytes(StandardCharsets.UTF_8)),
                        out,
                        err);
        apart(() -> engine.run(run, bridge));
        String printed = out.toString(StandardCharsets.UTF_8);
        int mark = printed.lastIndexOf(MARK);
        return mark >= 0
                ? printed.substring(mark + MARK.length())
                : Json.write(Map.of("errors", List.of(ended(err))));
    }

    /** A thread of its own: the caller may be a script that runs in an engine itself. */
    private static void apart(Runnable work) {
        Thread thread = Thread.ofPlatform().name("plugin").start(work);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ended(ByteArrayOutputStream err) {
        String messages = err.toString(StandardCharsets.UTF_8).strip();
        String shown = messages.substring(0, Math.min(messages.length(), LONGEST_MESSAGE));
        return "The plugin’s module ended before it answered. " + shown;
    }

    private static Map<String, String> data(LiveBridge bridge, Caller caller) {
        Map<String, String> data = new LinkedHashMap<>();
        bridge.plans()
                .variables(caller.account())
                .forEach((name, value) -> data.put(name.replaceAll("^CPDATA\\{|\\}$", ""), value));
        bridge.accounts()
                .find(caller.account())
                .ifPresent(
                        account -> {
                            data.put("DNS", account.domain());
                            data.put("DOMAIN", account.domain());
                            data.put("CONTACTEMAIL", account.contactEmail());
                            data.put("RS", account.theme());
                        });
        return data;
    }

    private static String resource() {
        try (InputStream in = PerlDriver.class.getResourceAsStream("driver.pl")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource driver.pl");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
