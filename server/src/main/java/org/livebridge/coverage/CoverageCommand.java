package org.livebridge.coverage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.covered.Coverage;
import org.livebridge.engine.ScratchFolder;
import org.livebridge.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livebridge coverage}: what is covered, for people, machines and the documentation. */
@Command(
        name = "coverage",
        description = "Shows what of the documented APIs works, on what evidence.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge coverage",
            "  livebridge coverage --output markdown",
            "  livebridge coverage --refresh      (in the project: docs/coverage.md and README.md)"
        })
public final class CoverageCommand implements Callable<Integer> {
    static final Path PAGE = Path.of("docs", "coverage.md");

    private static final Path SUITES = Path.of("samples", "suites");

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--output", paramLabel = "totals|markdown|html|json", description = "How.")
    private String output = "totals";

    @Option(names = "--refresh", description = "Writes docs/coverage.md and README.md's table.")
    private boolean refresh;

    @Option(names = "--check", description = "Exit status 1 when those pages are stale.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        Coverage coverage = read(Path.of(""));
        CoverageText text = new CoverageText(coverage);
        if (check) {
            boolean fresh = fresh(Path.of(""), text);
            out.println(fresh ? "fresh" : "stale: run ./livebridge coverage --refresh and commit");
            return fresh ? 0 : 1;
        }
        if (refresh) {
            refresh(Path.of(""), text);
            out.println("wrote " + PAGE + " and the table of README.md");
            return 0;
        }
        switch (output) {
            case "totals" -> out.print(text.totals());
            case "markdown" -> out.print(text.markdown());
            case "html" -> out.print(new CoveragePage(coverage).html());
            case "json" -> out.println(Json.write(coverage.rows()));
            default -> {
                spec.commandLine()
                        .getErr()
                        .println(
                                "livebridge: --output is totals, markdown, html or json, not “"
                                        + output
                                        + "”.");
                return 2;
            }
        }
        return 0;
    }

    /** The coverage of what this program offers; the suites are those of {@code project}. */
    static Coverage read(Path project) throws IOException {
        Path suites = project.resolve(SUITES);
        try (ScratchFolder empty = ScratchFolder.onDisk("livebridge-coverage");
                LiveBridge bridge = LiveBridge.open(empty.path())) {
            return Coverage.of(bridge.functions(), SuiteCount.of(suites));
        }
    }

    private static boolean fresh(Path project, CoverageText text) throws IOException {
        return Files.readString(project.resolve(PAGE)).equals(text.markdown())
                && Files.readString(project.resolve(SuiteCount.FILE))
                        .equals(SuiteCount.of(project.resolve(SUITES)).text())
                && ReadmeTable.of(Files.readString(project.resolve("README.md")))
                        .equals(text.modules());
    }

    static void refresh(Path project, CoverageText text) throws IOException {
        Files.createDirectories(project.resolve("docs"));
        Files.writeString(project.resolve(PAGE), text.markdown(), StandardCharsets.UTF_8);
        Files.writeString(
                project.resolve(SuiteCount.FILE), SuiteCount.of(project.resolve(SUITES)).text());
        Path readme = project.resolve("README.md");
        Files.writeString(readme, ReadmeTable.in(Files.readString(readme), text.modules()));
    }
}
