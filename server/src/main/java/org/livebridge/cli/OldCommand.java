package org.livebridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.engine.services.ArgumentWords;
import org.livebridge.output.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The old commands with their exact syntax (liveapi.md 5): values are URI-encoded. */
abstract class OldCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;
    private final ApiFamily family;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--user", paramLabel = "NAME", description = "The account.")
    private @Nullable String user;

    @Option(names = "--output", description = "One of ${COMPLETION-CANDIDATES}; default: yaml.")
    private OutputFormat output = OutputFormat.yaml;

    @Parameters(index = "0", paramLabel = "Module", description = "The module's name.")
    private String module = "";

    @Parameters(index = "1", paramLabel = "function", description = "The function's name.")
    private String function = "";

    @Parameters(index = "2..*", paramLabel = "argument", description = "The arguments.")
    private List<String> arguments = List.of();

    OldCommand(LiveBridgeCommand root, ApiFamily family) {
        this.root = root;
        this.family = family;
    }

    @Override
    public Integer call() {
        try (LiveBridge bridge = root.open()) {
            String owner = LiveBridgeCommand.account(bridge, user).name();
            Envelope answer =
                    bridge.dispatcher()
                            .dispatch(
                                    new ApiCall(
                                            family,
                                            module,
                                            function,
                                            WrongUse.unless(
                                                    () ->
                                                            ArgumentWords.of(
                                                                    family, arguments, true)),
                                            Caller.owner(owner),
                                            Door.COMMAND_LINE));
            if (spec != null) {
                spec.commandLine().getOut().print(output.print(answer));
            }
            return 0;
        }
    }

    /** {@code cpapi2}. */
    @Command(
            name = "cpapi2",
            description = "cpapi2 --user=NAME --output=TYPE Module function name=value …",
            mixinStandardHelpOptions = true)
    static final class Cpapi2 extends OldCommand {
        Cpapi2(LiveBridgeCommand root) {
            super(root, ApiFamily.API2);
        }
    }

    /** {@code uapi}. */
    @Command(
            name = "uapi",
            description = "uapi --user=NAME --output=TYPE Module function name=value …",
            mixinStandardHelpOptions = true)
    static final class Uapi extends OldCommand {
        Uapi(LiveBridgeCommand root) {
            super(root, ApiFamily.UAPI);
        }
    }

    /** {@code cpapi1}. */
    @Command(
            name = "cpapi1",
            description = "cpapi1 --user=NAME Module function value …",
            mixinStandardHelpOptions = true)
    static final class Cpapi1 extends OldCommand {
        Cpapi1(LiveBridgeCommand root) {
            super(root, ApiFamily.API1);
        }
    }
}
