package org.livebridge.cli;

import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.state.Snapshots;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge snapshot}: the whole data folder under a name. */
@Command(
        name = "snapshot",
        description = "Saves the whole data folder under a name and brings it back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  livebridge snapshot save clean",
            "  livebridge snapshot restore clean      (while nothing else uses the folder)"
        })
final class SnapshotCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private SnapshotCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new SnapshotCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse("Which of save, restore, list, delete? See snapshot --help.");
    }

    @Command(description = "Saves the present state.")
    int save(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        try (LiveBridge bridge = root.open()) {
            snapshots().save(bridge, name);
            print("saved the snapshot " + name);
            return 0;
        }
    }

    @Command(description = "Brings a saved state back.")
    int restore(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        snapshots().restore(name);
        print("restored the snapshot " + name);
        return 0;
    }

    @Command(description = "Lists the snapshots.")
    int list() {
        snapshots().list().forEach(this::print);
        return 0;
    }

    @Command(description = "Deletes a snapshot.")
    int delete(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        snapshots().delete(name);
        print("deleted the snapshot " + name);
        return 0;
    }

    private Snapshots snapshots() {
        return new Snapshots(root.dataFolder());
    }

    private void print(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
        }
    }
}
