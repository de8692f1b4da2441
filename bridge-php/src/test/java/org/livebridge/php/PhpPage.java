package org.livebridge.php;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.NullMarked;
import org.livebridge.wasm.Channel;

/** One script in a folder, run as an embedder runs it; what it printed, said and sent. */
@NullMarked
final class PhpPage {
    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    final Map<String, String> options = new HashMap<>();
    final List<String> payloads = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    String input = "";
    String[] words = {};

    private final String version;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    PhpPage(String version, Path folder) {
        this.version = version;
        this.folder = folder;
    }

    /** Every PHP of this build by its name. */
    static Stream<String> versions() {
        Stream<String> own =
                Stream.of(PhpVersion.values()).filter(CompiledPhp::exists).map(PhpVersion::number);
        return Stream.concat(own, Stream.of("npm"));
    }

    /** Runs the code as {@code script.php} and returns the exit status. */
    int run(String code) throws IOException {
        Path script = Files.writeString(folder.resolve("script.php"), code);
        out.reset();
        err.reset();
        try (Context context =
                Context.newBuilder("php")
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(folder)
                        .arguments("php", words)
                        .environment(environment)
                        .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                        .out(out)
                        .err(err)
                        .option("engine.WarnInterpreterOnly", "false")
                        .option("php.Version", version)
                        .options(options)
                        .build()) {
            context.getPolyglotBindings()
                    .putMember(Channel.BINDING, Channel.asBinding(this::answer));
            context.getPolyglotBindings()
                    .putMember(
                            Channel.NOTES,
                            (ProxyExecutable) texts -> notes.add(texts[0].asString()));
            context.eval(Source.newBuilder("php", script.toFile()).cached(false).build());
            return 0;
        } catch (PolyglotException end) {
            if (!end.isExit()) {
                throw end;
            }
            return end.getExitStatus();
        }
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private byte[] answer(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        payloads.add(text);
        String json =
                text.contains("listpops") ? "{\"cpanelresult\":{\"data\":[1]}}" : "{\"data\":1}";
        String answer = "<?xml version=\"1.0\" ?>\n<cpanelresult>" + json + "</cpanelresult>\n";
        return text.startsWith("<cpanelxml")
                ? new byte[0]
                : answer.getBytes(StandardCharsets.UTF_8);
    }
}
