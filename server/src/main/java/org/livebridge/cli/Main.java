package org.livebridge.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.store.StoreException;
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
        CommandLine line =
                Commands.line(words)
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
