package org.livebridge.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.api.ApiFamily;
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
    private static final String BASE = "https://127.0.0.1:";

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
        Map<String, String> named = new LinkedHashMap<>();
        WrongUse.unless(() -> ArgumentWords.of(ApiFamily.UAPI, arguments, true))
                .named()
                .forEach((name, value) -> named.put(name, String.valueOf(value)));
        named.put("api.version", "1");
        try (LiveBridge bridge = root.open()) {
            WhmApi.Answer answer =
                    new WhmApi(bridge)
                            .answer(
                                    new WhmCall(
                                            Login.root(),
                                            function,
                                            named,
                                            "command-line",
                                            WhmCommand::base));
            if (spec != null) {
                spec.commandLine().getOut().print(output.print(answer.body()));
            }
            return 0;
        }
    }

    private static String base(Service service) {
        return BASE
                + switch (service) {
                    case CPANEL -> 2083;
                    case WHM -> 2087;
                    case WEBMAIL -> 2096;
                };
    }
}
