package org.livebridge.perl;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestLanguage.Limits;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.GuestProgram;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/**
 * Runs a script with perl's own main: {@code $0}, END, DATA, switches and exit status are perl's.
 */
final class PerlProgram implements GuestProgram {
    /** Opened by Boot.pm: the moment when perl is up and the script is not yet compiled. */
    private static final String SIGNAL = "/dev/livebridge-host";

    @Override
    public int run(GuestContext context, Source script, Channel channel) {
        Env env = context.env();
        Limits limits = GuestLanguage.limitsOf(context);
        Map<String, byte[]> brought = new LinkedHashMap<>(PerlGuest.files());
        List<String> words = new ArrayList<>(List.of("perl"));
        words.add("-I" + PerlGuest.LIBRARY);
        words.add("-I" + PerlGuest.CPANEL);
        words.add("-MLiveBridge::Boot");
        words.addAll(script(env, script, brought));
        words.addAll(List.of(env.getApplicationArguments()));
        PerlInstance perl = new PerlInstance(channel);
        GuestWorld world =
                new GuestWorld(
                        words,
                        environment(context),
                        env.in(),
                        env.out(),
                        env.err(),
                        env::getPublicTruffleFile,
                        brought,
                        Map.of(SIGNAL, perl::offerHostFunctions),
                        channel,
                        limits.outputLimit(),
                        limits.openFiles());
        try (Wasi system = new Wasi(world)) {
            return perl.run(system, words, limits.maxMemory());
        }
    }

    @Override
    public void prepare() {
        PerlInstance.prepare();
    }

    private static List<String> script(Env env, Source source, Map<String, byte[]> brought) {
        String path = source.getPath();
        if (path == null) {
            return List.of("-e", source.getCharacters().toString());
        }
        TruffleFile file = env.getPublicTruffleFile(path);
        PerlCommand command;
        try {
            command = PerlCommand.of(file.readAllBytes());
        } catch (IOException | SecurityException unreadable) {
            throw new GuestLimitException("Can't open perl script \"" + path + "\".");
        }
        command.replacement().ifPresent(text -> brought.put(path, text));
        List<String> words = new ArrayList<>(command.words());
        words.add("--");
        words.add(path);
        return words;
    }

    private static Map<String, String> environment(GuestContext context) {
        Map<String, String> variables = new LinkedHashMap<>(context.env().getEnvironment());
        variables.put("CPANEL_CONNECT_SOCKET", "/dev/livebridge");
        variables.put("CPANEL_PHPCONNECT_SOCKET", "/dev/livebridge");
        variables.put("LIVEBRIDGE_FOLDER", context.workingFolder());
        return variables;
    }
}
