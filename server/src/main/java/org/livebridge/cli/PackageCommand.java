package org.livebridge.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Limit;
import org.livebridge.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge package}: the packages that limit accounts. */
@Command(
        name = "package",
        description = "Makes, changes, lists and deletes packages.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Limits: MAXPOP MAXLST MAXFTP MAXSQL MAXSUB MAXPARK MAXADDON (how many),",
            "MAX_EMAILACCT_QUOTA QUOTA BWLIMIT (megabytes); a number or unlimited.",
            "",
            "Examples:",
            "  livebridge package create small MAXPOP=5 MAXSUB=2 --features lean",
            "  livebridge package set small MAXPOP=unlimited",
            "  livebridge account package harbour small"
        })
final class PackageCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private PackageCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new PackageCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse("Which of create, set, list, delete? See package --help.");
    }

    @Command(description = "Makes a package.")
    int create(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(index = "1..*", paramLabel = "LIMIT=N", description = "e.g. MAXPOP=5")
                    @Nullable List<String> limits,
            @Option(names = "--features", paramLabel = "LIST", description = "Its feature list.")
                    @Nullable String features) {
        try (LiveBridge bridge = root.open()) {
            if (bridge.plans().find(name).isPresent()) {
                throw new WrongUse("There is already a package “" + name + "”; see package set.");
            }
            save(bridge, new HostingPackage(name, "default", Map.of()), limits, features);
            print("made the package " + name);
            return 0;
        }
    }

    @Command(description = "Changes limits or the feature list of a package.")
    int set(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(index = "1..*", paramLabel = "LIMIT=N", description = "e.g. MAXPOP=5")
                    @Nullable List<String> limits,
            @Option(names = "--features", paramLabel = "LIST", description = "Its feature list.")
                    @Nullable String features) {
        try (LiveBridge bridge = root.open()) {
            HostingPackage present =
                    bridge.plans()
                            .find(name)
                            .orElseThrow(() -> new WrongUse("There is no package “" + name + "”."));
            save(bridge, present, limits, features);
            print("changed the package " + name);
            return 0;
        }
    }

    @Command(description = "Lists the packages with their limits.")
    int list() {
        try (LiveBridge bridge = root.open()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("package", "accounts", "features", "limits"));
            for (HostingPackage each : bridge.plans().list()) {
                lines.add(
                        List.of(
                                each.name(),
                                String.valueOf(bridge.plans().accounts(each.name())),
                                each.featureList(),
                                limits(each)));
            }
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    @Command(description = "Deletes a package that no account has.")
    int delete(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        try (LiveBridge bridge = root.open()) {
            bridge.plans().delete(name);
            print("deleted the package " + name);
            return 0;
        }
    }

    private static void save(
            LiveBridge bridge,
            HostingPackage present,
            @Nullable List<String> changes,
            @Nullable String features) {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        limits.putAll(present.limits());
        for (String change : changes == null ? List.<String>of() : changes) {
            String[] parts = change.split("=", 2);
            Limit limit =
                    Limit.named(parts[0])
                            .orElseThrow(
                                    () -> new WrongUse("There is no limit “" + parts[0] + "”."));
            String value = parts.length == 2 ? parts[1] : "";
            if (value.equals("unlimited")) {
                limits.remove(limit);
            } else if (value.matches("[0-9]{1,12}")) {
                limits.put(limit, Long.valueOf(value));
            } else {
                throw new WrongUse(limit + " takes a number or unlimited, as in " + limit + "=5.");
            }
        }
        bridge.plans()
                .save(
                        new HostingPackage(
                                present.name(),
                                features == null ? present.featureList() : features,
                                limits));
    }

    private static String limits(HostingPackage each) {
        List<String> words = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            each.limit(limit).ifPresent(value -> words.add(limit + "=" + value));
        }
        return words.isEmpty() ? "none" : String.join(" ", words);
    }

    private void print(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
        }
    }
}
