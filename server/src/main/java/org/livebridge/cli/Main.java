package org.livebridge.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.coverage.CoverageCommand;
import org.livebridge.scan.ScanCommand;
import org.livebridge.store.StoreException;
import org.livebridge.suite.VerifyCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the launcher comes in. */
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // The launcher, called through a link named cpapi2, uapi or cpapi1, says so here.
        List<String> words = new ArrayList<>(List.of(args));
        String name = System.getProperty("livebridge.as", "livebridge");
        if (!name.equals("livebridge")) {
            words.add(0, name);
        }
        int status = run(words, out, err);
        out.flush();
        System.exit(status);
    }

    /** Runs one command with these streams and returns its exit status. */
    static int run(List<String> words, PrintWriter out, PrintWriter err) {
        LiveBridgeCommand root = new LiveBridgeCommand();
        CommandLine line =
                new CommandLine(root)
                        .addSubcommand(new RunCommand(root))
                        .addSubcommand(new ServeCommand(root))
                        .addSubcommand(new ExecCommand(root))
                        .addSubcommand(new WhmCommand(root))
                        .addSubcommand(TokenCommand.line(root))
                        .addSubcommand(new CallCommand(root))
                        .addSubcommand(new OldCommand.Cpapi2(root))
                        .addSubcommand(new OldCommand.Uapi(root))
                        .addSubcommand(new OldCommand.Cpapi1(root))
                        .addSubcommand(AccountCommand.line(root))
                        .addSubcommand(PackageCommand.line(root))
                        .addSubcommand(FeatureCommand.line(root))
                        .addSubcommand(HooksCommand.line(root))
                        .addSubcommand(PluginCommand.line(root))
                        .addSubcommand(new FunctionsCommand(root))
                        .addSubcommand(new JournalCommand(root))
                        .addSubcommand(new VerifyCommand())
                        .addSubcommand(new ApplyCommand(root))
                        .addSubcommand(new ApplyCommand.ExportCommand(root))
                        .addSubcommand(SnapshotCommand.line(root))
                        .addSubcommand(new CoverageCommand())
                        .addSubcommand(new ScanCommand(root::open))
                        .addSubcommand(new DoctorCommand(root))
                        .addSubcommand(new InterpretersCommand())
                        .addSubcommand("completion", new AutoComplete.GenerateCompletion())
                        .addSubcommand(new TrainCommand())
                        .setOut(out)
                        .setErr(err)
                        .setParameterExceptionHandler(
                                (wrong, ignored) -> wrongUse(err, sentence(wrong)))
                        .setExecutionExceptionHandler(
                                (failure, command, result) -> failed(err, failure));
        int status = line.execute(words.toArray(String[]::new));
        out.flush();
        return status;
    }

    private static int failed(PrintWriter err, Exception failure) throws Exception {
        if (failure instanceof WrongUse) {
            return wrongUse(err, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof RuleException || failure instanceof StoreException) {
            err.println("livebridge: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }

    private static int wrongUse(PrintWriter err, String sentence) {
        err.println("livebridge: " + sentence);
        return WRONG_USE;
    }

    private static String sentence(ParameterException wrong) {
        String message =
                String.valueOf(wrong.getMessage()).lines().findFirst().orElse("Wrong use.");
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return message + ". Did you mean " + unmatched.getSuggestions().get(0) + "?";
        }
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return message.replaceAll("\\.$", "") + ". See " + command + " --help.";
    }
}
