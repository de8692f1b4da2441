package org.livebridge.perl;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestLanguage.Limits;
import org.livebridge.wasm.GuestProgram;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/**
 * Runs a script with perl's own main: {@code $0}, END, DATA, switches and exit status are perl's.
 */
final class PerlProgram implements GuestProgram {
    private static final Preload PRELOAD = new Preload(PerlGuest.preloadable());

    private static final int NOT_OPENED = 2;

    @Override
    public void prepare() {
        PerlModule.prepare();
        Preload.ofBuild();
    }

    @Override
    public int run(GuestContext context, Source source, Channel channel) {
        Env env = context.env();
        PerlScript script;
        try {
            script = PerlScript.of(env, source);
        } catch (IOException | SecurityException unreadable) {
            return notOpened(env, String.valueOf(source.getPath()));
        }
        PerlHost host = new PerlHost(channel);
        List<String> arguments = List.of(env.getApplicationArguments());
        List<String> words = new ArrayList<>(PerlGuest.words(PerlBuiltIns.neededBy(script.text())));
        words.addAll(script.words());
        words.addAll(arguments);
        PerlCheckpoint checkpoint = checkpoint(env, script);
        Map<String, byte[]> brought = new LinkedHashMap<>(PerlGuest.embedded());
        script.bring(brought);
        Map<String, String> variables = environment(context);
        if (checkpoint != null) {
            byte[] request = PerlRequest.of(script.name(), arguments, variables);
            brought.put(PerlImports.PARK, request);
        }
        Limits limits = GuestLanguage.limitsOf(context);
        PerlTurns turns = new PerlTurns();
        GuestWorld world = world(env, words, variables, brought, host, channel, limits);
        try (Wasi system = new Wasi(world, turns);
                PerlProcesses all = new PerlProcesses(turns)) {
            PerlProcess first = all.first(system);
            PerlInstance perl = new PerlInstance(first, all, host, limits.maxMemory());
            return checkpoint == null
                    ? perl.start(words)
                    : perl.resume(checkpoint, script.path(), script.name());
        } catch (IOException unreadable) {
            return notOpened(env, script.name());
        }
    }

    private static @Nullable PerlCheckpoint checkpoint(Env env, PerlScript script) {
        String start = env.getOptions().get(PerlLanguage.START);
        if (!script.startsPlainly() || start.equals("plain")) {
            return null;
        }
        List<String> modules = PRELOAD.of(script.text());
        return PRELOAD.checkpoint(modules, start.equals("kept"), () -> PerlCheckpoint.of(modules));
    }

    private static GuestWorld world(
            Env env,
            List<String> words,
            Map<String, String> variables,
            Map<String, byte[]> brought,
            PerlHost host,
            Channel channel,
            Limits limits) {
        return new GuestWorld(
                words,
                variables,
                env.in(),
                env.out(),
                env.err(),
                env::getPublicTruffleFile,
                brought,
                Map.of(PerlHost.SIGNAL, host::offer),
                channel,
                limits.outputLimit(),
                limits.openFiles());
    }

    /** As perl says it and ends. */
    private static int notOpened(Env env, String name) {
        String message = "Can't open perl script \"" + name + "\": No such file or directory\n";
        try {
            env.err().write(message.getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            // The status tells it too.
        }
        return NOT_OPENED;
    }

    private static Map<String, String> environment(GuestContext context) {
        Map<String, String> variables = new LinkedHashMap<>(context.env().getEnvironment());
        variables.put("CPANEL_CONNECT_SOCKET", "/dev/livebridge");
        variables.put("CPANEL_PHPCONNECT_SOCKET", "/dev/livebridge");
        variables.put("LIVEBRIDGE_FOLDER", context.workingFolder());
        return variables;
    }
}
