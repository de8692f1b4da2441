package org.livebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge account}: the accounts of the store. */
@Command(
        name = "account",
        description = "Makes, lists, shows and deletes accounts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  livebridge account create harbour harbour.example",
            "  livebridge account list",
            "  echo secret | livebridge account passwd harbour --stdin"
        })
final class AccountCommand implements Runnable {
    private static final int LONGEST_PASSWORD = 1024;

    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private AccountCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new AccountCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse(
                "Which of create, list, show, package, delete, passwd? See account --help.");
    }

    @Command(description = "Makes an account with its main domain.")
    int create(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(paramLabel = "DOMAIN", description = "Its main domain.") String domain,
            @Option(names = "--package", paramLabel = "NAME", description = "Its package.")
                    @Nullable String plan) {
        try (LiveBridge bridge = root.open()) {
            if (plan != null && bridge.plans().find(plan).isEmpty()) {
                throw new WrongUse("There is no package “" + plan + "”; see package list.");
            }
            Account made = bridge.accounts().create(name, domain);
            if (plan != null) {
                bridge.plans().assign(made.name(), plan);
            }
            print("made the account " + made.name() + " with the domain " + made.domain());
            return 0;
        }
    }

    @Command(name = "package", description = "Gives an account another package.")
    int plan(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(index = "1", paramLabel = "PACKAGE", description = "The package.")
                    String plan) {
        try (LiveBridge bridge = root.open()) {
            LiveBridgeCommand.account(bridge, name);
            bridge.plans().assign(name, plan);
            print(name + " has the package " + plan);
            return 0;
        }
    }

    @Command(description = "Lists the accounts.")
    int list() {
        try (LiveBridge bridge = root.open()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("account", "domain", "contact", "package"));
            bridge.accounts().list().forEach(a -> lines.add(line(bridge, a)));
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    private static List<String> line(LiveBridge bridge, Account account) {
        return List.of(
                account.name(),
                account.domain(),
                account.contactEmail(),
                bridge.plans().of(account.name()).name());
    }

    @Command(description = "Shows an account.")
    int show(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        try (LiveBridge bridge = root.open()) {
            Account account = LiveBridgeCommand.account(bridge, name);
            boolean due = bridge.questions().mustDefine(account.name());
            print(
                    Columns.of(
                                    List.of(
                                            List.of("account", account.name()),
                                            List.of("domain", account.domain()),
                                            List.of("home", account.home()),
                                            List.of("contact", account.contactEmail()),
                                            List.of(
                                                    "package",
                                                    bridge.plans().of(account.name()).name()),
                                            List.of("theme", account.theme()),
                                            List.of("locale", account.locale()),
                                            List.of(
                                                    "security questions",
                                                    due ? "due at next login" : "not due")))
                            .stripTrailing());
            return 0;
        }
    }

    @Command(description = "Deletes an account and all it has.")
    int delete(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        try (LiveBridge bridge = root.open()) {
            LiveBridgeCommand.account(bridge, name);
            bridge.deleteAccount(name);
            print("deleted the account " + name);
            return 0;
        }
    }

    @Command(description = "Sets an account's password.")
    int passwd(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--stdin", description = "Read it from standard input.") boolean stdin)
            throws IOException {
        try (LiveBridge bridge = root.open()) {
            LiveBridgeCommand.account(bridge, name);
            bridge.accounts().password(name, password(stdin));
            print("set the password of " + name);
            return 0;
        }
    }

    private static String password(boolean stdin) throws IOException {
        String text = "";
        if (stdin) {
            text = new String(System.in.readNBytes(LONGEST_PASSWORD), StandardCharsets.UTF_8);
        } else {
            text =
                    Terminal.attached()
                            .map(console -> new String(console.readPassword("Password: ")))
                            .orElse("");
        }
        String password = text.lines().findFirst().orElse("");
        if (password.isEmpty()) {
            throw new WrongUse("The password is empty; type one, or pipe it in with --stdin.");
        }
        return password;
    }

    private void print(String text) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(text);
        }
    }
}
