package org.livebridge.cli;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.Interpreter;
import org.livebridge.engine.installed.NativeEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livebridge run}: a script, unchanged; its output is standard output, nothing else. */
@Command(
        name = "run",
        description = "Runs a LiveAPI script; its exit status is the script's.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge run samples/php/resetsecquestions.live.php",
            "  livebridge run --trace --query page=2 page.live.php",
            "  livebridge run --language php -e 'echo json_encode((new CPANEL())->uapi(\"Email\", \"list_pops\"));'"
        })
final class RunCommand implements Callable<Integer> {
    private static final int LONGEST_CODE = 64 << 20;

    private final LiveBridgeCommand root;

    @Option(names = "--account", paramLabel = "NAME", description = "Default: the only account.")
    private @Nullable String account;

    @Option(names = "--language", paramLabel = "php|perl", description = "Default: by the file.")
    private @Nullable String language;

    @Option(names = "--engine", paramLabel = "embedded|native", description = "Default: embedded.")
    private String engine = "embedded";

    @Option(names = "--php", paramLabel = "8.2|5.6|auto", description = "Which embedded PHP.")
    private String php = "auto";

    @Option(names = "--interpreter", paramLabel = "PATH", description = "For --engine native.")
    private @Nullable Path interpreter;

    @Option(names = "-e", paramLabel = "CODE", description = "Code instead of a file.")
    private @Nullable String code;

    @Option(names = "--env", paramLabel = "NAME=VALUE", description = "Sets a variable.")
    private List<String> environment = List.of();

    @Option(names = "--query", paramLabel = "TEXT", description = "The query string: a=1&b=2.")
    private @Nullable String query;

    @Option(names = "--method", paramLabel = "NAME", description = "The request's method.")
    private @Nullable String method;

    @Option(names = "--body", paramLabel = "TEXT", description = "The request's body; method POST.")
    private @Nullable String body;

    @Option(names = "--header", paramLabel = "NAME: TEXT", description = "A request header.")
    private List<String> header = List.of();

    @Option(names = "--headers", description = "Print the CGI headers that PHP sends.")
    private boolean headers;

    @Option(names = "--mount", paramLabel = "HOST=GUEST[:rw]", description = "Shows a folder.")
    private List<String> mounts = List.of();

    @Option(
            names = "--allow-exec",
            paramLabel = "PROGRAM",
            split = ",",
            description = "A program of this machine that the script may start.")
    private List<String> programs = List.of();

    @Option(
            names = "--allow-net",
            paramLabel = "HOST",
            split = ",",
            description = "A host that the script may send HTTP requests to; * is any.")
    private List<String> hosts = List.of();

    @Option(names = "--perl-lib", paramLabel = "DIR", description = "Perl modules of your own.")
    private List<Path> perlLibraries = List.of();

    @Option(names = "--trace", description = "One line per call on standard error.")
    private boolean trace;

    private final @picocli.CommandLine.Mixin LimitOptions limits = new LimitOptions();

    @Parameters(arity = "0..*", paramLabel = "SCRIPT [ARGS]", description = "The file, or -.")
    private List<String> words = List.of();

    RunCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        OutputStream err = System.err;
        prepare();
        try (LiveBridge bridge = traced() ? root.open(new Trace(err)) : root.open();
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            ScriptRun run = scriptRun(bridge, out, err);
            return engineFor(run.language()).run(run, bridge);
        }
    }

    private boolean traced() {
        return trace || Terminal.attached().isPresent();
    }

    private static void show(String note) {
        System.err.println("note: " + note);
    }

    private String version() {
        if (!List.of("auto", "8.2", "5.6", "npm").contains(php)) {
            throw new WrongUse("--php is 8.2, 5.6 or auto, not “" + php + "”.");
        }
        return php;
    }

    private Engine engineFor(Language wanted) {
        if (engine.equals("embedded")) {
            return new EmbeddedEngine(new Allowed(Set.copyOf(programs), Set.copyOf(hosts)))
                    .withPhp(version())
                    .withNotes(traced() ? RunCommand::show : note -> {});
        }
        if (!engine.equals("native")) {
            throw new WrongUse("--engine is embedded or native, not “" + engine + "”.");
        }
        Path given = interpreter;
        if (given != null && !Files.isExecutable(given)) {
            throw new WrongUse("There is no program " + given + ".");
        }
        Interpreter found =
                given != null
                        ? Interpreter.at(given)
                        : Interpreter.find(wanted)
                                .orElseThrow(
                                        () ->
                                                new WrongUse(
                                                        "No "
                                                                + wanted.id()
                                                                + " is installed; install it, or run"
                                                                + " without --engine native."));
        boolean request = headers || method != null || body != null || query != null;
        if (wanted == Language.PHP && request && !found.cgi()) {
            throw new WrongUse(
                    "--headers, --method, --body and --query need php-cgi; install it, or name it by"
                            + " --interpreter.");
        }
        return new NativeEngine(found, true);
    }

    /** A guess at the language is enough to begin with; a wrong one only costs some time. */
    private void prepare() {
        if (!engine.equals("embedded")) {
            return;
        }
        String hint = language != null ? language : words.isEmpty() ? "" : words.get(0);
        Language.named(
                        hint.matches(".*\\.(live)?pl")
                                ? "perl"
                                : hint.endsWith("php") ? "php" : hint)
                .ifPresent(EmbeddedEngine::prepare);
    }

    private ScriptRun scriptRun(LiveBridge bridge, OutputStream out, OutputStream err)
            throws IOException {
        List<String> rest = new ArrayList<>(words);
        String text = code;
        Path script = null;
        if (text == null) {
            if (rest.isEmpty()) {
                throw new WrongUse("Which script? Name a file, - for standard input, or -e CODE.");
            }
            String name = rest.remove(0);
            if (name.equals("-")) {
                text = new String(System.in.readNBytes(LONGEST_CODE), StandardCharsets.UTF_8);
            } else {
                script = file(name);
            }
        }
        Path folder = script == null ? Path.of("").toAbsolutePath() : script.getParent();
        if (script == null) {
            folder = Path.of("/home", LiveBridgeCommand.caller(bridge, account).account());
        }
        return new ScriptRun(
                languageOf(script),
                script,
                text,
                folder == null ? Path.of("/") : folder,
                rest,
                variables(),
                caller(bridge),
                headers,
                shares(),
                limits.limits(),
                input(),
                out,
                err);
    }

    private Caller caller(LiveBridge bridge) {
        return LiveBridgeCommand.caller(bridge, account);
    }

    private static Path file(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new WrongUse("There is no file " + name + ".");
        }
        if (!Files.isRegularFile(path)) {
            throw new WrongUse(name + " is not a file.");
        }
        return path.toRealPath();
    }

    private Language languageOf(@Nullable Path script) throws IOException {
        if (language != null) {
            return Language.named(language)
                    .orElseThrow(
                            () ->
                                    new WrongUse(
                                            "--language is php or perl, not “" + language + "”."));
        }
        if (script == null) {
            throw new WrongUse("Which language? Say --language php or --language perl.");
        }
        return Language.of(script)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "The language of "
                                                + script
                                                + " is not known; say --language php or perl."));
    }

    private InputStream input() {
        return body == null
                ? System.in
                : new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (query != null) {
            variables.put("QUERY_STRING", query);
        }
        if (body != null) {
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            variables.put("REQUEST_METHOD", "POST");
            variables.put("CONTENT_LENGTH", String.valueOf(length));
            variables.put("CONTENT_TYPE", "application/x-www-form-urlencoded");
        }
        if (method != null) {
            variables.put("REQUEST_METHOD", method);
        }
        for (String line : header) {
            String[] parts = pair(line, ":", "--header takes NAME: TEXT");
            String name = parts[0].strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            boolean content = name.startsWith("CONTENT_");
            variables.put(content ? name : "HTTP_" + name, parts[1].strip());
        }
        for (String assignment : environment) {
            String[] parts = pair(assignment, "=", "--env takes NAME=VALUE");
            variables.put(parts[0], parts[1]);
        }
        if (!perlLibraries.isEmpty()) {
            variables.put("PERL5LIB", new PerlLibraries(perlLibraries).path(engine));
        }
        return variables;
    }

    private List<ScriptRun.Share> shares() {
        List<ScriptRun.Share> shares = new ArrayList<>();
        shares.addAll(new PerlLibraries(perlLibraries).shares());
        for (String mount : mounts) {
            boolean writable = mount.endsWith(":rw");
            String text = writable ? mount.substring(0, mount.length() - 3) : mount;
            String[] parts = pair(text, "=", "--mount takes HOST=GUEST[:rw]");
            Path host = Path.of(parts[0]).toAbsolutePath();
            if (!Files.exists(host) || !parts[1].startsWith("/")) {
                throw new WrongUse(
                        "--mount takes an existing HOST and an absolute GUEST, not " + mount + ".");
            }
            shares.add(new ScriptRun.Share(host, Path.of(parts[1]), writable));
        }
        return shares;
    }

    private static String[] pair(String text, String separator, String expected) {
        int cut = text.indexOf(separator);
        if (cut < 1) {
            throw new WrongUse(expected + ", not “" + text + "”.");
        }
        return new String[] {text.substring(0, cut), text.substring(cut + 1)};
    }
}
