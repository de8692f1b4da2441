package org.livebridge.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.NativeEngine;
import org.livebridge.json.Json;
import org.livebridge.output.Columns;
import org.livebridge.php.PhpBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livebridge doctor}: what is found here, and what to do about the rest. */
@Command(
        name = "doctor",
        description = "Looks at what LiveBridge finds on this machine.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  livebridge doctor", "  livebridge doctor --output json"})
final class DoctorCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;
    private final List<Finding> findings = new ArrayList<>();

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--output", paramLabel = "table|json", description = "Default: table.")
    private String output = "table";

    DoctorCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    /** One thing that was looked at; {@code advice} is empty when all is well. */
    record Finding(String what, boolean ok, boolean needed, String found, String advice) {}

    @Override
    public Integer call() {
        find("java", true, Optional.of(Runtime.version().toString()), "");
        try (LiveBridge bridge = root.open()) {
            int accounts = bridge.accounts().list().size();
            String words = accounts == 1 ? " (1 account)" : " (" + accounts + " accounts)";
            find("data folder", true, Optional.of(root.dataFolder() + words), "");
            embedded(bridge, Language.PHP, "echo PHP_VERSION;");
            embedded(bridge, Language.PERL, "printf '%vd', $^V;");
        }
        for (PhpBuild build : PhpBuild.all()) {
            find(
                    "embedded " + build.name(),
                    false,
                    build.built() ? Optional.of("built") : Optional.empty(),
                    "run ./livebridge interpreters build " + build.name() + ": " + build.about());
        }
        installed("php-cgi", "install it for --engine native with --headers, --method, --body");
        installed("php", "install it for --engine native");
        installed("perl", "install it for --engine native");
        boolean apart = NativeEngine.namespaceWorks();
        find(
                "namespace",
                false,
                apart ? Optional.of("works") : Optional.empty(),
                "the kernel refuses it here: --engine native shows the home folder at its real place");
        installed("mvn", "install Maven to build from source");
        installed("npm", "install Node.js to build from source for the first time");
        print();
        return findings.stream().allMatch(f -> f.ok || !f.needed) ? 0 : 1;
    }

    private void embedded(LiveBridge bridge, Language language, String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ScriptRun run =
                new ScriptRun(
                        language,
                        null,
                        code,
                        Path.of("/home", LiveBridgeCommand.caller(bridge, null).account()),
                        List.of(),
                        Map.of(),
                        LiveBridgeCommand.caller(bridge, null),
                        false,
                        List.of(),
                        Limits.STANDARD,
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err);
        int status = new EmbeddedEngine().run(run, bridge);
        find(
                "embedded " + language.id(),
                true,
                status == 0 ? Optional.of(out.toString(StandardCharsets.UTF_8)) : Optional.empty(),
                "it does not start: " + err.toString(StandardCharsets.UTF_8).strip());
    }

    private void installed(String program, String advice) {
        String path = System.getenv().getOrDefault("PATH", "");
        Optional<String> found =
                List.of(path.split(File.pathSeparator)).stream()
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst();
        find(program, false, found, advice);
    }

    private void find(String what, boolean needed, Optional<String> found, String advice) {
        findings.add(
                new Finding(
                        what,
                        found.isPresent(),
                        needed,
                        found.orElse("not found"),
                        found.isPresent() ? "" : advice));
    }

    private void print() {
        if (spec == null) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (output.equals("json")) {
            out.println(Json.write(findings));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        for (Finding f : findings) {
            String mark = f.ok ? "ok" : f.needed ? "BAD" : "--";
            lines.add(List.of(mark, f.what, f.found, f.advice));
        }
        out.print(Columns.of(lines));
    }
}
