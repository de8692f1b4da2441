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

/** {@code livebridge call}: one function of any family; exit status 1 when it failed. */
@Command(
        name = "call",
        description = "Calls one API function.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge call SourceIPCheck resetsecquestions account=user",
            "  livebridge call --api uapi --output json Email list_pops",
            "  livebridge call --api api1 NVData set colour blue"
        })
final class CallCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--api", paramLabel = "api2|uapi|api1", description = "Default: api2.")
    private String api = "api2";

    @Option(names = "--account", paramLabel = "NAME", description = "Default: the only account.")
    private @Nullable String account;

    @Option(
            names = "--output",
            description =
                    "One of ${COMPLETION-CANDIDATES} (default: table on a terminal, else json).")
    private @Nullable OutputFormat output;

    @Parameters(index = "0", paramLabel = "MODULE", description = "e.g. SourceIPCheck")
    private String module = "";

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "e.g. resetsecquestions")
    private String function = "";

    @Parameters(index = "2..*", paramLabel = "k=v", description = "Arguments; api1: plain values.")
    private List<String> arguments = List.of();

    CallCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        ApiFamily family = family();
        try (LiveBridge bridge = root.open()) {
            String owner = LiveBridgeCommand.account(bridge, account).name();
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
                                                                    family, arguments, false)),
                                            Caller.owner(owner),
                                            Door.COMMAND_LINE));
            OutputFormat standard =
                    Terminal.attached().isPresent() ? OutputFormat.table : OutputFormat.json;
            OutputFormat format = output == null ? standard : output;
            if (spec != null) {
                spec.commandLine().getOut().print(format.print(answer));
            }
            return answer.ok() ? 0 : 1;
        }
    }

    private ApiFamily family() {
        for (ApiFamily family : ApiFamily.values()) {
            if (family.label().equals(api)) {
                return family;
            }
        }
        throw new WrongUse("--api is api2, uapi or api1, not “" + api + "”.");
    }
}
