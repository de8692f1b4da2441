package org.livebridge.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.output.Columns;
import org.livebridge.php.PhpBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code livebridge interpreters}: which PHPs this distribution has, and how to get the others. */
@Command(
        name = "interpreters",
        description = "Lists the embedded PHPs, and builds those that are missing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge interpreters list",
            "  livebridge interpreters build php-5.6"
        })
final class InterpretersCommand {
    @Spec private @Nullable CommandSpec spec;

    @Command(name = "list", description = "What is built, and what it is good for.")
    int list() {
        List<List<String>> lines = new ArrayList<>();
        for (PhpBuild build : PhpBuild.all()) {
            lines.add(List.of(build.built() ? "ok" : "--", build.name(), build.about()));
        }
        if (spec != null) {
            spec.commandLine().getOut().print(Columns.of(lines));
        }
        return 0;
    }

    /** The launcher does it where the sources are; a distribution without them cannot. */
    @Command(name = "build", description = "Builds from source: php-8.2, php-5.6 or all.")
    int build(@Parameters(paramLabel = "NAME", defaultValue = "all") String name) {
        if (spec != null) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "livebridge: this distribution has no sources to build "
                                    + name
                                    + " from; run ./livebridge interpreters build in a source"
                                    + " tree.");
        }
        return 2;
    }
}
