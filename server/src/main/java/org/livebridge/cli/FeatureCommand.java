package org.livebridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.plan.FeatureLists;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Role;
import org.livebridge.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge feature}: the feature lists, and the roles of the server. */
@Command(
        name = "feature",
        description = "Turns features of a list, and roles of the server, on and off.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  livebridge feature disable ssh cron --list lean",
            "  livebridge feature list --list lean",
            "  livebridge feature role \"Receive Mail\" off"
        })
final class FeatureCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private FeatureCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new FeatureCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse(
                "Which of list, lists, enable, disable, delete, role? See feature --help.");
    }

    @Command(description = "Lists every feature and whether a list has it.")
    int list(
            @Option(names = "--list", paramLabel = "NAME", description = "Default: default.")
                    @Nullable String list) {
        try (LiveBridge bridge = root.open()) {
            Set<String> off = bridge.features().off(name(list));
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("feature", "on", "what it is"));
            FeatureLists.known()
                    .values()
                    .forEach(
                            f ->
                                    lines.add(
                                            List.of(
                                                    f.name(),
                                                    off.contains(f.name()) ? "-" : "on",
                                                    f.description())));
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    @Command(description = "Lists the feature lists and what each turns off.")
    int lists() {
        try (LiveBridge bridge = root.open()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("list", "off"));
            for (String each : bridge.features().names()) {
                lines.add(List.of(each, String.join(" ", bridge.features().off(each))));
            }
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    @Command(description = "Turns features of a list on.")
    int enable(
            @Parameters(arity = "1..*", paramLabel = "FEATURE", description = "Their names.")
                    List<String> features,
            @Option(names = "--list", paramLabel = "NAME", description = "Default: default.")
                    @Nullable String list) {
        return change(name(list), features, true);
    }

    @Command(description = "Turns features of a list off; makes the list where it is missing.")
    int disable(
            @Parameters(arity = "1..*", paramLabel = "FEATURE", description = "Their names.")
                    List<String> features,
            @Option(names = "--list", paramLabel = "NAME", description = "Default: default.")
                    @Nullable String list) {
        return change(name(list), features, false);
    }

    @Command(description = "Deletes a list that no package uses.")
    int delete(@Parameters(paramLabel = "NAME", description = "Its name.") String list) {
        try (LiveBridge bridge = root.open()) {
            bridge.features().delete(list);
            print("deleted the feature list " + list);
            return 0;
        }
    }

    @Command(description = "Turns a role of the server on or off; shows all without arguments.")
    int role(
            @Parameters(arity = "0..1", paramLabel = "ROLE", description = "e.g. \"Web Server\"")
                    @Nullable String name,
            @Parameters(arity = "0..1", index = "1", paramLabel = "on|off", description = "")
                    @Nullable String state) {
        try (LiveBridge bridge = root.open()) {
            if (name != null) {
                Role role =
                        Role.named(name)
                                .orElseThrow(
                                        () -> new WrongUse("There is no role “" + name + "”."));
                if (!"on".equals(state) && !"off".equals(state)) {
                    throw new WrongUse("Say on or off after the role.");
                }
                bridge.roles().set(role, "on".equals(state));
            }
            Set<Role> off = bridge.roles().off();
            List<List<String>> lines = new ArrayList<>();
            for (Role role : Role.values()) {
                lines.add(List.of(role.label(), off.contains(role) ? "off" : "on"));
            }
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    private int change(String list, List<String> features, boolean on) {
        try (LiveBridge bridge = root.open()) {
            boolean there = bridge.features().names().contains(list);
            Set<String> off = new TreeSet<>(there ? bridge.features().off(list) : Set.of());
            features.forEach(feature -> toggle(off, feature, on));
            bridge.features().save(list, off);
            print("the list " + list + " has these off: " + String.join(" ", off));
            return 0;
        }
    }

    private static void toggle(Set<String> off, String feature, boolean on) {
        if (!FeatureLists.known().containsKey(feature)) {
            throw new WrongUse("There is no feature “" + feature + "”; see feature list.");
        }
        if (on) {
            off.remove(feature);
        } else {
            off.add(feature);
        }
    }

    private static String name(@Nullable String list) {
        return list == null ? HostingPackage.DEFAULT : list;
    }

    private void print(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
        }
    }
}
