package org.livebridge.scan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge scan}: will my scripts run? Exit status 1 when a call will not. */
@Command(
        name = "scan",
        description = "Finds the API calls of scripts and says what becomes of each here.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 every call works, 1 some do not, 2 wrong use.",
            "",
            "Examples:",
            "  livebridge scan samples",
            "  livebridge scan --format sarif plugin/ > scan.sarif",
            "  livebridge scan --format html --output report.html plugin/ scripts/"
        })
public final class ScanCommand implements Callable<Integer> {
    private static final long QUIET_NANOS = 500_000_000L;

    private final Supplier<LiveBridge> store;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "table|json|sarif|html",
            description = "Default: table.")
    private String format = "table";

    @Option(names = "--output", paramLabel = "FILE", description = "Default: standard output.")
    private @Nullable Path output;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders and files.")
    private List<Path> paths = List.of();

    /** The command over the store that {@code store} opens. */
    public ScanCommand(Supplier<LiveBridge> store) {
        this.store = store;
    }

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return 2;
        }
        PrintWriter err = spec.commandLine().getErr();
        if (!List.of("table", "json", "sarif", "html").contains(format)) {
            err.println(
                    "livebridge: --format is table, json, sarif or html, not “" + format + "”.");
            return 2;
        }
        Set<Path> roots = new LinkedHashSet<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                err.println("livebridge: there is no " + path + ".");
                return 2;
            }
            roots.add(path.toRealPath());
        }
        try (LiveBridge bridge = store.get()) {
            ScanResult result = scan(bridge, roots, err);
            String report = report(result);
            if (output != null) {
                Files.writeString(output, report);
            } else {
                spec.commandLine().getOut().print(report);
            }
            return result.good() ? 0 : 1;
        }
    }

    private ScanResult scan(LiveBridge bridge, Set<Path> roots, PrintWriter err)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            files.addAll(SourceFiles.below(root));
        }
        Judge judge = new Judge(bridge, roots, files);
        Scanner scanner = new Scanner(new PhpTokens(bridge), progress(files.size(), err));
        List<FileFindings> findings = scanner.scan(files, roots);
        List<JudgedCall> calls = new ArrayList<>();
        for (FileFindings found : findings) {
            found.calls().forEach(call -> calls.add(judge.judge(found.file(), call)));
        }
        return new ScanResult(files.size(), calls, findings, List.copyOf(roots));
    }

    private static IntConsumer progress(int all, PrintWriter err) {
        AtomicInteger done = new AtomicInteger();
        long[] told = {System.nanoTime()};
        boolean person = System.console() != null && System.console().isTerminal();
        return more -> {
            int now = done.addAndGet(more);
            synchronized (told) {
                if (System.nanoTime() - told[0] > QUIET_NANOS) {
                    told[0] = System.nanoTime();
                    int filled = now * 20 / Math.max(1, all);
                    String bar = "█".repeat(filled) + "░".repeat(20 - filled);
                    err.print(
                            person
                                    ? "\rlivebridge: " + bar + " " + now + " of " + all + " files"
                                    : "livebridge: " + now + " of " + all + " files\n");
                    if (person && now >= all) {
                        err.print("\r\u001b[K");
                    }
                    err.flush();
                }
            }
        };
    }

    private String report(ScanResult result) throws IOException {
        return switch (format) {
            case "json" -> new JsonReport(result).json();
            case "sarif" -> new JsonReport(result).sarif();
            case "html" -> new HtmlReport(result).html();
            default -> new TableReport(result).text();
        };
    }
}
