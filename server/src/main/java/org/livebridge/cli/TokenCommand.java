package org.livebridge.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.ApiToken;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code livebridge token}: API tokens and access hashes. */
@Command(
        name = "token",
        description = "Makes, lists and revokes API tokens; --whm for root's and resellers'.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  livebridge token create deploy --account user --days 90",
            "  livebridge token create ops --whm",
            "  livebridge token revoke deploy --account user"
        })
final class TokenCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Whose; default: the only account, with --whm root.")
    private @Nullable String account;

    @Option(names = "--whm", scope = ScopeType.INHERIT, description = "For WHM's ports.")
    private boolean whm;

    private TokenCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new TokenCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse("Which of create, list, revoke, hash? See token --help.");
    }

    @Command(description = "Makes a token and prints its text, this once.")
    int create(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--days", paramLabel = "N", description = "Ends after so many days.")
                    @Nullable Integer days) {
        try (LiveBridge bridge = root.open()) {
            Instant expires = days == null ? null : Instant.now().plus(Duration.ofDays(days));
            print(
                    bridge.doorkeeper()
                            .tokens()
                            .create(login(bridge), service(), name, expires)
                            .secret());
            return 0;
        }
    }

    @Command(description = "Lists the tokens.")
    int list() {
        try (LiveBridge bridge = root.open()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("token", "made", "ends"));
            for (ApiToken token : bridge.doorkeeper().tokens().list(login(bridge), service())) {
                Instant expires = token.expires();
                String end = expires == null ? "never" : expires.toString();
                lines.add(
                        List.of(
                                token.name(),
                                token.created().toString(),
                                token.expired(Instant.now()) ? end + " (ended)" : end));
            }
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    @Command(description = "Takes a token back.")
    int revoke(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        try (LiveBridge bridge = root.open()) {
            bridge.doorkeeper().tokens().revoke(login(bridge), service(), name);
            print("revoked the token " + name);
            return 0;
        }
    }

    @Command(description = "Makes an access hash in place of any old one, and prints it.")
    int hash() {
        whm = true;
        try (LiveBridge bridge = root.open()) {
            print(bridge.doorkeeper().hashes().create(login(bridge)).stripTrailing());
            return 0;
        }
    }

    private Service service() {
        return whm ? Service.WHM : Service.CPANEL;
    }

    private Login login(LiveBridge bridge) {
        if (whm && (account == null || account.equals(Login.ROOT))) {
            return Login.root();
        }
        String name = LiveBridgeCommand.account(bridge, account).name();
        if (whm && !bridge.doorkeeper().resellers().is(name)) {
            throw new WrongUse("“" + name + "” is no reseller, so it has no WHM tokens.");
        }
        return whm ? Login.reseller(name) : Login.owner(name);
    }

    private void print(String text) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(text);
        }
    }
}
