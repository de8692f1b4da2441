package org.livebridge.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.livebridge.coverage.CoverageCommand;
import org.livebridge.scan.ScanCommand;
import org.livebridge.suite.VerifyCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands by name, in the order of the help. */
final class Commands {
    /** Reads the names of all of them. */
    private static final String COMPLETION = "completion";

    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    private Commands(LiveBridgeCommand root) {
        all.put("run", () -> new RunCommand(root));
        all.put("serve", () -> new ServeCommand(root));
        all.put("exec", () -> new ExecCommand(root));
        all.put("whmapi1", () -> new WhmCommand(root));
        all.put("token", () -> TokenCommand.line(root));
        all.put("call", () -> new CallCommand(root));
        all.put("cpapi2", () -> new OldCommand.Cpapi2(root));
        all.put("uapi", () -> new OldCommand.Uapi(root));
        all.put("cpapi1", () -> new OldCommand.Cpapi1(root));
        all.put("account", () -> AccountCommand.line(root));
        all.put("package", () -> PackageCommand.line(root));
        all.put("feature", () -> FeatureCommand.line(root));
        all.put("hooks", () -> HooksCommand.line(root));
        all.put("plugin", () -> PluginCommand.line(root));
        all.put("functions", () -> new FunctionsCommand(root));
        all.put("journal", () -> new JournalCommand(root));
        all.put("verify", VerifyCommand::new);
        all.put("apply", () -> new ApplyCommand(root));
        all.put("export", () -> new ApplyCommand.ExportCommand(root));
        all.put("snapshot", () -> SnapshotCommand.line(root));
        all.put("coverage", CoverageCommand::new);
        all.put("scan", () -> new ScanCommand(root::open));
        all.put("doctor", () -> new DoctorCommand(root));
        all.put("interpreters", InterpretersCommand::new);
        all.put(COMPLETION, AutoComplete.GenerateCompletion::new);
        all.put("train", TrainCommand::new);
    }

    /**
     * The line that understands {@code words}. Describing a command takes milliseconds in a JVM
     * that has just started, so only the one that is asked for is, where that can be seen at once.
     */
    static CommandLine line(List<String> words) {
        LiveBridgeCommand root = new LiveBridgeCommand();
        CommandLine line = new CommandLine(root);
        Commands commands = new Commands(root);
        int at = words.size() > 2 && words.get(0).equals("--data") ? 2 : 0;
        String first = words.size() > at ? words.get(at) : "";
        Supplier<Object> asked = commands.all.get(first);
        if (asked != null && !first.equals(COMPLETION)) {
            return line.addSubcommand(first, asked.get());
        }
        commands.all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        return line;
    }
}
