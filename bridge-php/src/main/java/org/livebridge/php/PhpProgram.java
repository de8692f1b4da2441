package org.livebridge.php;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestLanguage.Limits;
import org.livebridge.wasm.GuestProgram;
import org.livebridge.wasm.HostCalls;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;

/** Runs a script as a CGI request, with the class {@code CPANEL} in front of it. */
final class PhpProgram implements GuestProgram {
    /** The name that PHP itself gives to code without a file. */
    private static final String NO_FILE = "Command line code";

    @Override
    public int run(GuestContext context, Source script, Channel channel) {
        Env env = context.env();
        Limits limits = GuestLanguage.limitsOf(context);
        PhpModule module = PhpModules.named(env.getOptions().get(PhpLanguage.VERSION));
        boolean headers = env.getOptions().get(PhpLanguage.HEADERS);
        OutputStream out = headers ? env.out() : new HeaderStripper(env.out());
        Map<String, byte[]> brought = new LinkedHashMap<>(PhpGuest.files());
        String path = script.getPath();
        if (path == null) {
            String folder = context.workingFolder();
            path = folder.equals("/") ? "/" + NO_FILE : folder + "/" + NO_FILE;
            brought.put(path, code(script));
        }
        GuestWorld world =
                new GuestWorld(
                        module.arguments(path, List.of(env.getApplicationArguments())),
                        environment(env, path),
                        env.in(),
                        out,
                        env.err(),
                        env::getPublicTruffleFile,
                        brought,
                        Map.of(),
                        channel,
                        limits.outputLimit(),
                        limits.openFiles());
        try (Wasi system = new Wasi(world)) {
            return module.run(new PhpRun(system, path, HostCalls.NONE, limits.maxMemory()));
        }
    }

    @Override
    public void prepare() {
        PhpModules.usual().prepare();
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
