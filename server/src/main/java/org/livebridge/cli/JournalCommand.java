package org.livebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.journal.JournalReader;
import org.livebridge.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livebridge journal}: what was called. */
@Command(
        name = "journal",
        description = "Shows the calls that were made.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge journal -n 20",
            "  livebridge journal --follow",
            "  livebridge journal --json | jq .error"
        })
final class JournalCommand implements Callable<Integer> {
    private final LiveBridgeCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--follow", description = "Wait for new calls and show them.")
    private boolean follow;

    @Option(names = "--json", description = "One line of JSON a call, as it is kept.")
    private boolean json;

    @Option(names = "-n", paramLabel = "COUNT", description = "How many; default 50.")
    private int count = 50;

    JournalCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        JournalReader reader = new JournalReader(root.dataFolder().resolve("journal"));
        var lines = reader.last(Math.max(0, count));
        if (lines.isEmpty() && !follow) {
            print("no calls yet");
        }
        lines.forEach(line -> print(json ? line : shown(line)));
        if (follow) {
            reader.follow(line -> print(json ? line : shown(line)));
        }
        return 0;
    }

    private static String shown(String line) {
        if (!(Json.parse(line) instanceof Map<?, ?> call)) {
            return line;
        }
        Object error = call.get("error");
        Object hint = call.get("hint");
        String function = String.valueOf(call.get("function"));
        return "%s %s %s %s%s %s → %s, %s µs%s"
                .formatted(
                        String.valueOf(call.get("time")).replaceAll("\\..*", ""),
                        call.get("login"),
                        call.get("door"),
                        call.get("module"),
                        function.isEmpty() ? "" : "::" + function,
                        Json.write(call.get("arguments")),
                        error == null ? "ok" : "failed: " + String.valueOf(error).strip(),
                        call.get("micros"),
                        hint == null ? "" : " (" + hint + ")");
    }

    private void print(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }
}
