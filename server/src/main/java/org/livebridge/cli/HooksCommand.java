package org.livebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.hook.Hook;
import org.livebridge.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge hooks}: what runs before and after calls. */
@Command(
        name = "hooks",
        description = "Adds, lists and deletes hooks around calls.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A hook reads the event as JSON and says 1, or 0 and a reason.",
            "",
            "Examples:",
            "  livebridge hooks add Api2::Email::addpop pre perl My::Hook::check --blocking",
            "  livebridge hooks add UAPI::Email::add_pop post url http://localhost:8080/told",
            "  livebridge hooks add Api2::Email::addpop pre script check.live.php"
        })
final class HooksCommand implements Runnable {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    private HooksCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    static CommandLine line(LiveBridgeCommand root) {
        return new CommandLine(new HooksCommand(root));
    }

    @Override
    public void run() {
        throw new WrongUse("Which of add, list, delete? See hooks --help.");
    }

    @Command(description = "Adds a hook.")
    int add(
            @Parameters(paramLabel = "EVENT", description = "e.g. Api2::Email::addpop")
                    String event,
            @Parameters(index = "1", paramLabel = "pre|post", description = "When it runs.")
                    String stage,
            @Parameters(index = "2", paramLabel = "perl|script|url", description = "What it is.")
                    String kind,
            @Parameters(index = "3", paramLabel = "TARGET", description = "Sub, file or URL.")
                    String target,
            @Option(names = "--blocking", description = "It may stop the call.") boolean blocking) {
        try (LiveBridge bridge = root.open()) {
            Hook.Kind what = oneOf(Hook.Kind.values(), kind);
            String place =
                    what == Hook.Kind.SCRIPT ? Path.of(target).toAbsolutePath().toString() : target;
            Hook hook =
                    bridge.hooks()
                            .add(event, oneOf(Hook.Stage.values(), stage), what, place, blocking);
            print("added the hook " + hook.id());
            return 0;
        }
    }

    @Command(description = "Lists the hooks in the order in which they run.")
    int list() {
        try (LiveBridge bridge = root.open()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of("id", "event", "stage", "kind", "blocking", "target"));
            for (Hook hook : bridge.hooks().list()) {
                lines.add(
                        List.of(
                                String.valueOf(hook.id()),
                                hook.event(),
                                word(hook.stage()),
                                word(hook.kind()),
                                hook.blocking() ? "yes" : "no",
                                hook.target()));
            }
            print(Columns.of(lines).stripTrailing());
            return 0;
        }
    }

    @Command(description = "Deletes a hook.")
    int delete(@Parameters(paramLabel = "ID", description = "As list shows it.") long id) {
        try (LiveBridge bridge = root.open()) {
            if (!bridge.hooks().delete(id)) {
                throw new WrongUse("There is no hook " + id + "; see livebridge hooks list.");
            }
            print("deleted the hook " + id);
            return 0;
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] all, String text) {
        List<String> words = new ArrayList<>();
        for (E each : all) {
            if (word(each).equals(text)) {
                return each;
            }
            words.add(word(each));
        }
        throw new WrongUse("It is " + String.join(" or ", words) + ", not “" + text + "”.");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void print(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
        }
    }
}
