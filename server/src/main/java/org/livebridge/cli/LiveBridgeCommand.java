package org.livebridge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.Accounts;
import org.livebridge.account.database.DatabaseServers;
import org.livebridge.api.Caller;
import org.livebridge.dispatch.CallListener;
import org.livebridge.engine.plugin.PluginEngine;
import org.livebridge.plugin.PluginFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: options that all commands share, and the opening of the store. */
@Command(
        name = "livebridge",
        description = "Runs old cPanel LiveAPI scripts and calls without a cPanel server.",
        mixinStandardHelpOptions = true,
        version = "LiveBridge 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  livebridge run samples/php/resetsecquestions.live.php",
            "  livebridge call SourceIPCheck resetsecquestions account=user",
            "  livebridge call --api uapi DomainInfo list_domains",
            "  livebridge account create harbour harbour.example",
            "  livebridge functions Email"
        })
final class LiveBridgeCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Folder of the accounts (default: $$LIVEBRIDGE_DATA, else the user's data"
                            + " folder).")
    private @Nullable Path data;

    @Option(
            names = "--plugin",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "A plugin folder, for this command only; see livebridge plugin.")
    private List<Path> plugins = List.of();

    @Option(
            names = "--plugin-perl",
            paramLabel = "embedded|native",
            scope = ScopeType.INHERIT,
            description = "What runs plugins' Perl modules (default: embedded).")
    private String perl = "embedded";

    @Option(
            names = "--mysql",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:LIVEBRIDGE_MYSQL:-}",
            description =
                    "JDBC address of a MySQL administrator: databases are made for real (default:"
                            + " $$LIVEBRIDGE_MYSQL, else state only).")
    private String mysql = "";

    @Option(
            names = "--postgresql",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:LIVEBRIDGE_POSTGRESQL:-}",
            description =
                    "JDBC address of a PostgreSQL administrator (default:"
                            + " $$LIVEBRIDGE_POSTGRESQL, else state only).")
    private String postgresql = "";

    @Override
    public void run() {
        throw new WrongUse("Which command? See livebridge --help.");
    }

    /** Opens the store; a first use makes the account {@code user} and says so. */
    LiveBridge open(CallListener... listeners) {
        List<PluginFolder> folders = plugins.stream().map(PluginFolder::at).toList();
        LiveBridge bridge =
                PluginEngine.open(
                        dataFolder(),
                        folders,
                        perl.equals("native"),
                        DatabaseServers.at(mysql, postgresql),
                        listeners);
        if (bridge.accounts().createFirst() && spec != null) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(
                    "livebridge: first use: made the account “user” with the domain “example.com”.");
            err.flush();
        }
        return bridge;
    }

    /** The folder that {@code --data} or the environment names. */
    Path dataFolder() {
        return DataFolder.of(data, System.getenv());
    }

    /** The caller to act as: an account, or one of its Webmail addresses. */
    static Caller caller(LiveBridge bridge, @Nullable String name) {
        if (name != null && name.contains("@")) {
            return bridge.mailboxes()
                    .ownerOf(name)
                    .map(owner -> new Caller(name, owner))
                    .orElseThrow(() -> new WrongUse("There is no mailbox “" + name + "”."));
        }
        return Caller.owner(account(bridge, name).name());
    }

    /** The account to act as: the one asked for, else the only one, else {@code user}. */
    static Account account(LiveBridge bridge, @Nullable String name) {
        Accounts accounts = bridge.accounts();
        if (name != null) {
            return accounts.find(name)
                    .orElseThrow(
                            () ->
                                    new WrongUse(
                                            "There is no account “"
                                                    + name
                                                    + "”; see livebridge account list."));
        }
        var all = accounts.list();
        if (all.size() == 1) {
            return all.get(0);
        }
        return accounts.find(Accounts.FIRST)
                .orElseThrow(
                        () -> new WrongUse("There are several accounts; say which by --account."));
    }
}
