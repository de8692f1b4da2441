package org.livebridge.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.engine.installed.SocketProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livebridge exec}: any program, with the bridge's socket; its exit status is ours. */
@Command(
        name = "exec",
        description = "Runs a program of any language with a LiveAPI socket of its own.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge exec -- python3 samples/python/list_mailboxes.py",
            "  livebridge exec --account info@example.com -- ruby page.rb"
        })
final class ExecCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;

    @Option(names = "--account", paramLabel = "NAME", description = "Default: the only account.")
    private @Nullable String account;

    @Parameters(arity = "1..*", paramLabel = "PROGRAM", description = "With its arguments.")
    private List<String> command = List.of();

    ExecCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (LiveBridge bridge = root.open()) {
            return new SocketProgram(bridge, root.dataFolder())
                    .run(LiveBridgeCommand.caller(bridge, account), command, Redirect.INHERIT);
        } catch (IOException cause) {
            throw new WrongUse("The program cannot be run: " + cause.getMessage());
        }
    }
}
