package org.livebridge.suite;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            "  livebridge verify --door https://host:2083 --token T samples/suites",
            "  livebridge verify --junit report.xml samples/suites/sourceipcheck.yaml"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final long QUIET_NANOS = 2_000_000_000L;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes JUnit's XML, too.")
    private @Nullable Path junit;

    @Option(
            names = "--door",
            paramLabel = "NAME|URL",
            description = "Only this door, e.g. core, or https://host:2083 with --token.")
    private List<String> only = List.of();

    @Option(names = "--token", paramLabel = "TOKEN", description = "API token for a URL.")
    private String token = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Its account; default: user.")
    private String user = "user";

    @Option(names = "--insecure", description = "Trusts any certificate of a URL.")
    private boolean insecure;

    @Option(names = "--change", description = "Runs cases that change the account at a URL, too.")
    private boolean change;

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
        List<SuiteDoor> doors = doors();
        if (doors.isEmpty()) {
            err.println(
                    "livebridge: there is no such door; the doors are "
                            + SuiteRun.doors().stream().map(SuiteDoor::name).toList()
                            + ".");
            return 2;
        }
        List<CaseResult> results = new ArrayList<>();
        for (SuiteDoor door : doors) {
            Optional<String> missing = door.missing();
            if (missing.isEmpty()) {
                run(door, cases, results, err);
            } else if (door instanceof RemoteDoor) {
                err.println("livebridge: " + door.name() + ": " + missing.get() + ".");
                return 2;
            }
        }
        SuiteReport report = new SuiteReport(cases, doors, results);
        report.print(out);
        if (junit != null) {
            report.writeJunit(junit);
        }
        return report.passed() ? 0 : 1;
    }

    private List<SuiteDoor> doors() {
        List<SuiteDoor> doors = new ArrayList<>();
        SuiteRun.doors().stream()
                .filter(door -> only.isEmpty() || only.contains(door.name()))
                .forEach(doors::add);
        only.stream()
                .filter(name -> name.contains("://"))
                .forEach(
                        url ->
                                doors.add(
                                        new RemoteDoor(
                                                url.replaceAll("/+$", ""),
                                                user,
                                                token,
                                                insecure,
                                                change)));
        return doors;
    }

    private static void run(
            SuiteDoor door, List<SuiteCase> cases, List<CaseResult> results, PrintWriter err)
            throws IOException {
        long told = System.nanoTime();
        int done = 0;
        Map<String, Integer> skipped = new TreeMap<>();
        for (SuiteCase tested : cases) {
            door.refusal(tested).ifPresent(why -> skipped.merge(why, 1, Integer::sum));
            if (SuiteRun.takes(door, tested)) {
                results.add(SuiteRun.run(door, tested));
            }
            done++;
            if (System.nanoTime() - told > QUIET_NANOS) {
                told = System.nanoTime();
                err.println("livebridge: " + door.name() + ", " + done + " of " + cases.size());
            }
        }
        skipped.forEach(
                (why, count) ->
                        err.println(
                                "livebridge: " + door.name() + " skipped " + count + ": " + why));
    }
}
