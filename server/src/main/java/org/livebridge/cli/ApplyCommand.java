package org.livebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.state.DeclaredState;
import org.livebridge.state.Export;
import org.livebridge.state.StateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge apply} and {@code export}: accounts as a file declares them. */
@Command(
        name = "apply",
        description = "Brings accounts to the state that a file declares; all or nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Editors find the form in docs/state.schema.json.",
            "",
            "Examples:",
            "  livebridge apply --dry-run samples/state/harbour.yaml",
            "  livebridge apply samples/state/harbour.yaml",
            "  livebridge export harbour > harbour.yaml"
        })
final class ApplyCommand implements Callable<Integer> {
    private static final int LARGEST = 16 << 20;

    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE.yaml", description = "The declared state.")
    private Path file = Path.of("");

    ApplyCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return 2;
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new WrongUse("There is no file " + file + " of at most 16 MB.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LiveBridge bridge = root.open()) {
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            List<String> steps = DeclaredState.apply(bridge, yaml, dryRun);
            steps.forEach(out::println);
            out.println(summary(steps.size()));
            return 0;
        } catch (StateException wrong) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "livebridge: "
                                    + file
                                    + ", "
                                    + wrong.getMessage()
                                    + " Nothing is changed.");
            return 1;
        }
    }

    private String summary(int steps) {
        if (steps == 0) {
            return "everything is so already";
        }
        return dryRun ? steps + " steps would be done" : steps + " steps done";
    }

    /** {@code livebridge export}. */
    @Command(
            name = "export",
            description = "Writes an account as a file that apply takes; passwords stay.",
            mixinStandardHelpOptions = true)
    static final class ExportCommand implements Callable<Integer> {
        private final LiveBridgeCommand root;

        @Spec private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "ACCOUNT", description = "Its name.")
        private String account = "";

        ExportCommand(LiveBridgeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            try (LiveBridge bridge = root.open()) {
                if (spec != null) {
                    spec.commandLine().getOut().print(Export.of(bridge, account));
                }
                return 0;
            }
        }
    }
}
