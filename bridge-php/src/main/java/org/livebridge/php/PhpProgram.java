package org.livebridge.php;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.options.OptionValues;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestLanguage.Limits;
import org.livebridge.wasm.GuestProgram;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/** Runs a script as a CGI request, with the class {@code CPANEL} in front of it. */
final class PhpProgram implements GuestProgram {
    /** The name that PHP itself gives to code without a file. */
    private static final String NO_FILE = "Command line code";

    @Override
    public int run(GuestContext context, Source source, Channel channel) {
        Env env = context.env();
        Map<String, byte[]> brought = new LinkedHashMap<>(PhpGuest.ownFiles());
        PhpScript script = script(context, source, brought);
        PhpChoice choice = choice(script, env.getOptions());
        int status = run(context, script, brought, channel, choice);
        return status == PhpModule.DECLINED
                ? run(context, script, brought, channel, choice.afterDecline())
                : status;
    }

    private static PhpChoice choice(PhpScript script, OptionValues options) {
        String wanted = options.get(PhpLanguage.VERSION);
        boolean commandLine = options.get(PhpLanguage.COMMAND_LINE);
        String settings = options.get(PhpLanguage.SETTINGS);
        if (!commandLine && settings.isEmpty()) {
            return PhpChoice.of(script, wanted);
        }
        List<String> lines = settings.isEmpty() ? PhpSettings.LINES : settings.lines().toList();
        return PhpChoice.of(script, wanted, new PhpStart(commandLine, lines, List.of()));
    }

    private static int run(
            GuestContext context,
            PhpScript script,
            Map<String, byte[]> brought,
            Channel channel,
            PhpChoice choice) {
        if (!choice.note().isEmpty()) {
            channel.note(choice.note());
        }
        Env env = context.env();
        Limits limits = GuestLanguage.limitsOf(context);
        boolean commandLine = env.getOptions().get(PhpLanguage.COMMAND_LINE);
        boolean headers = commandLine || env.getOptions().get(PhpLanguage.HEADERS);
        OutputStream out = headers ? env.out() : new HeaderStripper(env.out());
        HeldStream err = new HeldStream(new MissingExtensions(env.err(), channel::note));
        List<String> words = List.of(env.getApplicationArguments());
        GuestWorld world =
                new GuestWorld(
                        choice.module().arguments(script.path(), words),
                        commandLine
                                ? commandLine(env, context.workingFolder())
                                : environment(env, script.path()),
                        env.in(),
                        out,
                        err,
                        env::getPublicTruffleFile,
                        brought,
                        Map.of(),
                        channel,
                        limits.outputLimit(),
                        limits.openFiles());
        try (Wasi system = new Wasi(world)) {
            return choice.module()
                    .run(
                            new PhpRun(
                                    script,
                                    system,
                                    err,
                                    new PhpHost(channel),
                                    limits.maxMemory(),
                                    choice.open()));
        }
    }

    private static PhpScript script(
            GuestContext context, Source source, Map<String, byte[]> brought) {
        Env env = context.env();
        String path = source.getPath();
        if (path == null) {
            String folder = context.workingFolder();
            String name = folder.equals("/") ? "/" + NO_FILE : folder + "/" + NO_FILE;
            byte[] text = code(source);
            brought.put(name, text);
            return new PhpScript(name, text, () -> true);
        }
        TruffleFile file = env.getPublicTruffleFile(path);
        try {
            return new PhpScript(path, file.readAllBytes(), () -> isPlain(file));
        } catch (IOException | SecurityException unreadable) {
            // PHP meets the same trouble and says so.
            return new PhpScript(path, new byte[0], () -> false);
        }
    }

    private static boolean isPlain(TruffleFile file) {
        for (TruffleFile at = file; at != null; at = at.getParent()) {
            if (at.isSymbolicLink()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void prepare() {
        PhpModules.usual().prepare();
    }

    private static Map<String, String> commandLine(Env env, String folder) {
        Map<String, String> variables = new LinkedHashMap<>(env.getEnvironment());
        variables.put("PWD", folder);
        return variables;
    }

    private static Map<String, String> environment(Env env, String path) {
        Map<String, String> variables = new LinkedHashMap<>(env.getEnvironment());
        variables.putIfAbsent("GATEWAY_INTERFACE", "CGI/1.1");
        variables.putIfAbsent("REQUEST_METHOD", "GET");
        variables.putIfAbsent("QUERY_STRING", "");
        variables.putIfAbsent("REDIRECT_STATUS", "200");
        variables.putIfAbsent("SCRIPT_NAME", path.substring(path.lastIndexOf('/')));
        variables.put("SCRIPT_FILENAME", path);
        variables.put("PATH_TRANSLATED", path);
        variables.put("CPANEL_PHPCONNECT_SOCKET", "/dev/livebridge");
        variables.put("CPANEL_CONNECT_SOCKET", "/dev/livebridge");
        return variables;
    }

    /** Code is written as for {@code php -r}, or with its own opening tag. */
    private static byte[] code(Source script) {
        String text = script.getCharacters().toString();
        String whole = text.stripLeading().startsWith("<?") ? text : "<?php " + text;
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
