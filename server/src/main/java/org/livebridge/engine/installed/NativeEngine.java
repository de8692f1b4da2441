package org.livebridge.engine.installed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.engine.BoundedProcess;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.PageEnvironment;
import org.livebridge.engine.ScriptRun;
import org.livebridge.perl.PerlGuest;
import org.livebridge.php.HeaderStripper;

/** Runs a script with an installed interpreter: full speed, every extension, no sandbox. */
public final class NativeEngine implements Engine {
    private static final List<String> SOCKET_VARIABLES =
            List.of("CPANEL_PHPCONNECT_SOCKET", "CPANEL_CONNECT_SOCKET");
    private static final List<String> PHP_SETTINGS =
            List.of(
                    "variables_order=EGPCS",
                    "short_open_tag=1",
                    "html_errors=0",
                    "output_buffering=0",
                    "cgi.force_redirect=0",
                    "error_reporting=32767",
                    "log_errors=1",
                    "error_log=",
                    "display_errors=0");

    private final Interpreter interpreter;
    private final boolean namespaces;

    /**
     * An engine over an installed interpreter.
     *
     * @param namespaces whether to try a namespace of its own
     */
    public NativeEngine(Interpreter interpreter, boolean namespaces) {
        this.interpreter = interpreter;
        this.namespaces = namespaces;
    }

    /** Whether this kernel gives a namespace to an ordinary user; tried, not guessed. */
    public static boolean namespaceWorks() {
        try (Workplace place = new Workplace()) {
            Path home = Files.createDirectory(place.folder().resolve("home"));
            return Namespace.works(place, home, "livebridgeprobe", place.folder());
        } catch (IOException cause) {
            return false;
        }
    }

    @Override
    public int run(ScriptRun run, LiveBridge bridge) {
        try (Workplace place = new Workplace()) {
            String account = run.caller().account();
            Path home = bridge.homes().of(account);
            Path folder = Files.isDirectory(run.folder()) ? run.folder() : home;
            boolean apart = namespaces && Namespace.works(place, home, account, folder);
            if (!apart && namespaces) {
                say(run, "no namespace here: the home folder is " + home + ".");
            }
            String shownHome = apart ? "/home/" + account : home.toString();
            try (SocketDoor door =
                    new SocketDoor(
                            place.socket(),
                            () ->
                                    bridge.session(
                                            run.caller(),
                                            run.language().nativeDoor(),
                                            Map.of("homedir", shownHome)))) {
                List<String> command = command(run, place);
                ProcessBuilder builder =
                        new ProcessBuilder(
                                apart ? Namespace.around(command, place, home, account) : command);
                builder.directory(folder.toFile());
                builder.environment().clear();
                builder.environment().putAll(environment(run, place, shownHome, apart));
                builder.environment().put("LIVEBRIDGE_FOLDER", folder.toString());
                for (String name : SOCKET_VARIABLES) {
                    builder.environment().put(name, door.path().toString());
                }
                return run(run, builder.start());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private int run(ScriptRun run, Process process) throws IOException {
        boolean strip = interpreter.cgi() && !run.headers();
        OutputStream out = strip ? new HeaderStripper(run.out()) : run.out();
        BoundedProcess bounded = new BoundedProcess(process, run.limits());
        int status = bounded.run(run.in(), out, run.err());
        out.flush();
        if (bounded.exceededTime()) {
            double seconds = run.limits().wall().toMillis() / 1000.0;
            say(run, "The script ran longer than " + seconds + " s (--wall) and was ended.");
        } else if (bounded.exceededOutput()) {
            long limit = run.limits().output();
            say(run, "The script wrote more than its limit of " + limit + " bytes and was ended.");
        }
        return status;
    }

    private List<String> command(ScriptRun run, Workplace place) throws IOException {
        List<String> words = new ArrayList<>(List.of(interpreter.program().toString()));
        Path script = run.script();
        String code = run.code();
        if (run.language() == Language.PHP) {
            for (String setting : PHP_SETTINGS) {
                words.addAll(List.of("-d", setting));
            }
            Path prepend = place.tree().resolve("livebridge/prepend.php");
            words.addAll(List.of("-d", "auto_prepend_file=" + prepend));
            if (script == null) {
                script = phpFile(code == null ? "" : code, place);
            }
            if (!interpreter.cgi()) {
                words.addAll(List.of("-f", script.toString(), "--"));
                words.addAll(run.arguments());
            }
            return words;
        }
        if (script == null) {
            words.addAll(List.of("-e", code == null ? "" : code, "--"));
        } else {
            words.add(script.toString());
        }
        words.addAll(run.arguments());
        return words;
    }

    private static Path phpFile(String code, Workplace place) throws IOException {
        String whole = code.stripLeading().startsWith("<?") ? code : "<?php " + code;
        return Files.writeString(place.folder().resolve("Command line code"), whole);
    }

    private Map<String, String> environment(
            ScriptRun run, Workplace place, String home, boolean apart) {
        Map<String, String> variables =
                new LinkedHashMap<>(PageEnvironment.of(run.caller(), run.environment()));
        variables.put("HOME", home);
        variables.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("LIVEBRIDGE_TREE", place.tree().toString());
        if (run.language() == Language.PERL) {
            Path library = Path.of("/usr/local").relativize(Path.of(PerlGuest.LIBRARY));
            Path tree = apart ? Path.of("/usr/local") : place.tree();
            String given = variables.getOrDefault("PERL5LIB", "");
            variables.put(
                    "PERL5LIB",
                    (given.isEmpty() ? "" : given + ":")
                            + tree.resolve("cpanel")
                            + ":"
                            + tree.resolve(library));
            variables.put("PERL5OPT", "-MCpanel::LiveAPI=");
        } else if (interpreter.cgi()) {
            Path script = run.script();
            String path =
                    script == null
                            ? place.folder().resolve("Command line code").toString()
                            : script.toString();
            variables.putIfAbsent("GATEWAY_INTERFACE", "CGI/1.1");
            variables.putIfAbsent("REQUEST_METHOD", "GET");
            variables.putIfAbsent("QUERY_STRING", "");
            variables.put("REDIRECT_STATUS", "200");
            variables.put("SCRIPT_FILENAME", path);
            variables.put("SCRIPT_NAME", path.substring(path.lastIndexOf('/')));
        }
        return variables;
    }

    private static void say(ScriptRun run, String sentence) throws IOException {
        run.err().write(("livebridge: " + sentence + "\n").getBytes(StandardCharsets.UTF_8));
        run.err().flush();
    }
}
