package org.livebridge.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScratchFolder;
import org.livebridge.engine.ScriptRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the build runs once, so that the JVM's AOT cache knows the classes of a call, of a run in
 * each language and, for the server's own cache, of that. Touches nothing but a folder of its own.
 */
@Command(name = "train", hidden = true, description = "Exercises LiveBridge for the AOT cache.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "livebridge|call|serve")
    private String what = "livebridge";

    @Option(names = "--ready", paramLabel = "DIR", description = "Readies a distribution instead.")
    private @Nullable Path distribution;

    @Override
    public Integer call() throws IOException {
        if (distribution != null) {
            Distribution.ready(distribution);
            return 0;
        }
        try (ScratchFolder scratch = ScratchFolder.onDisk("livebridge-train")) {
            Path data = scratch.path();
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            for (String output : List.of("json", "table")) {
                Main.run(
                        List.of(
                                "--data",
                                data.toString(),
                                "call",
                                "--output",
                                output,
                                "SourceIPCheck",
                                "resetsecquestions",
                                "account=user"),
                        nowhere,
                        nowhere);
            }
            if (what.equals("call")) {
                return 0;
            }
            script(
                    data,
                    Language.PHP,
                    "echo json_encode((new CPANEL())->uapi('Email','list_pops'));");
            script(
                    data,
                    Language.PERL,
                    "my $c = Cpanel::LiveAPI->new(); print $c->cpanelprint('$user'); $c->end();");
            if (what.equals("serve")) {
                TrainedServer.run(data);
            }
            return 0;
        }
    }

    private static void script(Path data, Language language, String code) {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            ScriptRun run =
                    new ScriptRun(
                            language,
                            null,
                            code,
                            Path.of("/home/user"),
                            List.of(),
                            Map.of(),
                            Caller.owner("user"),
                            false,
                            List.of(),
                            Limits.STANDARD,
                            new ByteArrayInputStream(new byte[0]),
                            OutputStream.nullOutputStream(),
                            System.err);
            if (new EmbeddedEngine().run(run, bridge) != 0) {
                throw new IllegalStateException("The " + language + " script failed.");
            }
        }
    }
}
