package org.livebridge.engine.plugin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.account.database.DatabaseServers;
import org.livebridge.account.hook.Hook;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Caller;
import org.livebridge.dispatch.CallListener;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.json.Json;
import org.livebridge.plugin.HookFailure;
import org.livebridge.plugin.PluginFolder;
import org.livebridge.plugin.Plugins;

/** Opens stores whose plugins' Perl modules and hooks run, by the engine that is asked for. */
public final class PluginEngine {
    private final Path dataFolder;
    private final PerlDriver perl;
    private final AtomicReference<@Nullable LiveBridge> bridge = new AtomicReference<>();

    private PluginEngine(Path dataFolder, Engine engine) {
        this.dataFolder = dataFolder;
        this.perl = new PerlDriver(engine);
    }

    /**
     * Opens the store in {@code dataFolder} with everything that plugins need.
     *
     * @param folders plugin folders beside those that the store lists
     * @param installed whether the installed perl runs their modules, not the embedded one
     * @param servers the real servers behind the databases of the accounts
     */
    public static LiveBridge open(
            Path dataFolder,
            List<PluginFolder> folders,
            boolean installed,
            DatabaseServers servers,
            CallListener... listeners) {
        PluginEngine engine = new PluginEngine(dataFolder, engine(installed));
        LiveBridge opened =
                LiveBridge.open(
                        dataFolder,
                        new Plugins(folders, engine::module, engine::hook),
                        servers,
                        listeners);
        engine.bridge.set(opened);
        return opened;
    }

    private static Engine engine(boolean installed) {
        if (!installed) {
            return new EmbeddedEngine();
        }
        Interpreter interpreter =
                Interpreter.find(Language.PERL)
                        .orElseThrow(() -> new RuleException("No perl is installed."));
        return new NativeEngine(interpreter, false);
    }

    private String module(ApiCall call, List<Path> libraries) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("mode", call.family().label());
        request.put("module", call.module());
        request.put("func", call.function());
        request.put("args", call.arguments().named());
        return perl.run(opened(), call.caller(), request, libraries);
    }

    private String hook(Hook hook, Caller caller, String event) {
        return switch (hook.kind()) {
            case URL -> HookPost.run(hook.target(), event);
            case SCRIPT -> new HookScript(opened()).run(hook.target(), caller, event);
            case PERL -> perlHook(hook, caller, event);
        };
    }

    private String perlHook(Hook hook, Caller caller, String event) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("mode", "hook");
        request.put("module", "");
        request.put("target", hook.target());
        request.put("event", String.valueOf(event).isEmpty() ? Map.of() : parsed(event));
        return said(perl.run(opened(), caller, request, libraries()));
    }

    private static Object parsed(String event) {
        Object value = Json.parse(event);
        return value == null ? Map.of() : value;
    }

    private static String said(String json) {
        if (Json.parse(json) instanceof Map<?, ?> answer) {
            if (answer.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
                throw new HookFailure(String.valueOf(errors.get(0)));
            }
            return String.valueOf(answer.get("data"));
        }
        throw new HookFailure("The hook’s answer cannot be read.");
    }

    /** Hooks may lie anywhere in a plugin's folder. */
    private List<Path> libraries() {
        return Plugins.NONE.all(dataFolder).stream()
                .flatMap(
                        folder ->
                                java.util.stream.Stream.concat(
                                        folder.libraries().stream(),
                                        java.util.stream.Stream.of(folder.path())))
                .distinct()
                .toList();
    }

    private LiveBridge opened() {
        LiveBridge now = bridge.get();
        if (now == null) {
            throw new IllegalStateException("The store is not open yet.");
        }
        return now;
    }
}
