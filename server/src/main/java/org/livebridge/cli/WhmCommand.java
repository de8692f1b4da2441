package org.livebridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.engine.services.ArgumentWords;
import org.livebridge.output.OutputFormat;
import org.livebridge.whm.WhmApi;
import org.livebridge.whm.WhmCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code whmapi1}, as root, with its exact syntax (liveapi.md 5): values are URI-encoded. */
@Command(
        name = "whmapi1",
        description = "whmapi1 --output=TYPE function name=value …",
        mixinStandardHelpOptions = true)
final class WhmCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--output", description = "json, jsonpretty, xml or yaml; default: yaml.")
    private OutputFormat output = OutputFormat.yaml;

    @Parameters(index = "0", paramLabel = "function", description = "The function's name.")
    private String function = "";

    @Parameters(index = "1..*", paramLabel = "argument", description = "The arguments.")
    private List<String> arguments = List.of();

    WhmCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Arguments words = WrongUse.unless(() -> ArgumentWords.of(ApiFamily.UAPI, arguments, true));
        try (LiveBridge bridge = root.open()) {
            WhmApi.Answer answer =
                    new WhmApi(bridge).answer(WhmCall.typed(Login.root(), function, words));
            if (spec != null) {
                spec.commandLine().getOut().print(output.print(answer.body()));
            }
            return 0;
        }
    }
}
