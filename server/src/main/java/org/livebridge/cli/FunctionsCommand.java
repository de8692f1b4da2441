package org.livebridge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.catalogue.Catalogue;
import org.livebridge.json.Json;
import org.livebridge.output.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge functions}: what is implemented, with parameters and evidence. */
@Command(
        name = "functions",
        description = "Lists the functions that work; with --all those that are refused, too.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge functions",
            "  livebridge functions --all Branding",
            "  livebridge functions SourceIPCheck --output json"
        })
final class FunctionsCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--output", paramLabel = "table|json", description = "Default: table.")
    private String output = "table";

    @Option(names = "--all", description = "Also those that are known but not offered.")
    private boolean all;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODULE", description = "Only this one.")
    private @Nullable String module;

    FunctionsCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    record Entry(
            String api,
            String module,
            String function,
            String state,
            String evidence,
            String source,
            String summary,
            String uapi,
            List<Argument> parameters) {}

    /** A parameter as machines read it; {@code type} is text, number or flag. */
    record Argument(
            String name,
            String type,
            boolean required,
            List<String> aliases,
            boolean secret,
            String description) {
        static Argument of(Parameter parameter) {
            return new Argument(
                    parameter.name(),
                    parameter.type().name().toLowerCase(Locale.ROOT),
                    parameter.required(),
                    parameter.aliases(),
                    parameter.secret(),
                    parameter.description());
        }
    }

    @Override
    public Integer call() {
        try (LiveBridge bridge = root.open()) {
            List<Entry> entries =
                    bridge.functions().stream()
                            .filter(f -> all || f.implemented())
                            .filter(f -> module == null || f.module().equalsIgnoreCase(module))
                            .map(FunctionsCommand::entry)
                            .toList();
            if (entries.isEmpty()) {
                throw new WrongUse(
                        "No function of “"
                                + module
                                + "” is implemented; see livebridge functions --all.");
            }
            if (spec != null) {
                PrintWriter out = spec.commandLine().getOut();
                out.print(output.equals("json") ? Json.write(entries) + "\n" : table(entries));
            }
            return 0;
        }
    }

    private static Entry entry(ApiFunction f) {
        return new Entry(
                f.family().label(),
                f.module(),
                f.name(),
                f.implemented() ? "implemented" : "refused",
                f.evidence().label(),
                f.source(),
                f.implemented() ? f.summary() : f.refusal(),
                f.family() == ApiFamily.API2
                        ? Catalogue.documented().uapiOf(f.fullName()).orElse("")
                        : "",
                f.parameters().stream().map(Argument::of).toList());
    }

    /** {@code user|login}; in brackets when it may be left out. */
    private static String shown(Argument parameter) {
        List<String> names = new ArrayList<>(List.of(parameter.name()));
        names.addAll(parameter.aliases());
        String text = String.join("|", names);
        return parameter.required() ? text : "[" + text + "]";
    }

    private static String table(List<Entry> entries) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("api", "function", "evidence", "uapi", "parameters", "what it does"));
        for (Entry e : entries) {
            String parameters =
                    String.join(" ", e.parameters.stream().map(FunctionsCommand::shown).toList());
            String shown =
                    parameters.length() > 40 ? parameters.substring(0, 39) + "…" : parameters;
            String name = e.function.isEmpty() ? e.module : e.module + "::" + e.function;
            lines.add(List.of(e.api, name, e.evidence, e.uapi, shown, e.summary));
        }
        return Columns.of(lines);
    }
}
