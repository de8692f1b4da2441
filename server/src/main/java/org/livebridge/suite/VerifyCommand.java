package org.livebridge.suite;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge verify}: suites through every door; exit status 1 on a difference. */
@Command(
        name = "verify",
        description = "Runs compatibility suites through every door that exists here.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge verify samples/suites",
            "  livebridge verify --junit report.xml samples/suites/sourceipcheck.yaml"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final long QUIET_NANOS = 2_000_000_000L;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes JUnit's XML, too.")
    private @Nullable Path junit;

    @Option(names = "--door", paramLabel = "NAME", description = "Only this door, e.g. core.")
    private List<String> only = List.of();

    @Parameters(arity = "1..*", paramLabel = "SUITE", description = "Files and folders.")
    private List<Path> suites = List.of();

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<SuiteCase> cases;
        try {
            cases = SuiteFile.read(suites);
        } catch (SuiteException wrong) {
            err.println("livebridge: " + wrong.getMessage());
            return 2;
        }
        List<SuiteDoor> doors =
                SuiteRun.doors().stream()
                        .filter(door -> only.isEmpty() || only.contains(door.name()))
                        .toList();
        if (doors.isEmpty()) {
            err.println(
                    "livebridge: there is no such door; the doors are "
                            + SuiteRun.doors().stream().map(SuiteDoor::name).toList()
                            + ".");
            return 2;
        }
        List<CaseResult> results = new ArrayList<>();
        for (SuiteDoor door : doors) {
            if (door.missing().isEmpty()) {
                run(door, cases, results, err);
            }
        }
        SuiteReport report = new SuiteReport(cases, doors, results);
        report.print(out);
        if (junit != null) {
            report.writeJunit(junit);
        }
        return report.passed() ? 0 : 1;
    }

    private static void run(
            SuiteDoor door, List<SuiteCase> cases, List<CaseResult> results, PrintWriter err)
            throws IOException {
        long told = System.nanoTime();
        int done = 0;
        for (SuiteCase tested : cases) {
            if (SuiteRun.takes(door, tested)) {
                results.add(SuiteRun.run(door, tested));
            }
            done++;
            if (System.nanoTime() - told > QUIET_NANOS) {
                told = System.nanoTime();
                err.println("livebridge: " + door.name() + ", " + done + " of " + cases.size());
            }
        }
    }
}
