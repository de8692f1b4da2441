package org.livebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.output.Columns;
import org.livebridge.plugin.PluginFolder;
import org.livebridge.plugin.PluginList;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge plugin}: folders whose modules and stubs answer calls. */
@Command(
        name = "plugin",
        description = "Adds, lists and removes plugin folders.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A plugin folder may hold Cpanel/Module.pm (API 2), Cpanel/API/Module.pm (UAPI),",
            "*.jar with a ModuleProvider, and *.stubs.yaml with answers. See docs/plugins.md.",
            "",
            "Examples:",
            "  livebridge plugin add samples/plugin",
            "  livebridge call Tally greet name=Ann"
        })
final class PluginCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private PluginCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new PluginCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse("Which of add, list, remove? See plugin --help.");
    }

    @Command(description = "Adds a folder.")
    int add(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder) {
        PluginFolder plugin = PluginFolder.at(folder);
        plugins().add(plugin);
        print("added the plugin " + plugin.path());
        return 0;
    }

    @Command(description = "Lists the folders and what they hold.")
    int list() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("folder", "holds"));
        plugins()
                .folders()
                .forEach(folder -> lines.add(List.of(folder.path().toString(), holds(folder))));
        print(Columns.of(lines).stripTrailing());
        return 0;
    }

    @Command(description = "Removes a folder from the list; its files stay.")
    int remove(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder) {
        if (!plugins().remove(folder)) {
            throw new WrongUse(folder + " is not listed; see livebridge plugin list.");
        }
        print("removed the plugin " + folder);
        return 0;
    }

    private static String holds(PluginFolder folder) {
        String found = folder.summary();
        return found.isEmpty() ? "nothing that answers calls" : found;
    }

    private PluginList plugins() {
        return new PluginList(root.dataFolder());
    }

    private void print(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
        }
    }
}
