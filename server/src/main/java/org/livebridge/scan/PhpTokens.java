package org.livebridge.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import tools.jackson.core.JacksonException;

/** Tokens of PHP files from PHP's own tokenizer, in the bridge; many files a run. */
final class PhpTokens {
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(10), 1L << 30, 512L << 20, 256);

    private final LiveBridge bridge;
    private final Caller caller;
    private final String code = resource();

    PhpTokens(LiveBridge bridge) {
        this.bridge = bridge;
        this.caller = Caller.owner(bridge.accounts().list().get(0).name());
    }

    /** The tokens of each file, in the same order. */
    List<List<Token>> of(List<Path> files, Set<Path> roots) throws IOException {
        Path folder = Files.createTempDirectory("livebridge-scan");
        Path list = folder.resolve("list");
        try {
            Files.write(list, files.stream().map(Path::toString).toList());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            List<ScriptRun.Share> shares = new ArrayList<>();
            shares.add(new ScriptRun.Share(folder, folder, false));
            roots.forEach(root -> shares.add(new ScriptRun.Share(root, root, false)));
            new EmbeddedEngine().run(run(list, shares, out, err), bridge);
            return read(out.toByteArray(), files.size(), err);
        } finally {
            Files.deleteIfExists(list);
            Files.deleteIfExists(folder);
        }
    }

    private ScriptRun run(
            Path list,
            List<ScriptRun.Share> shares,
            ByteArrayOutputStream out,
            ByteArrayOutputStream err) {
        return new ScriptRun(
                Language.PHP,
                null,
                code,
                Path.of("/"),
                List.of(),
                Map.of("LIVEBRIDGE_LIST", list.toString()),
                caller,
                false,
                shares,
                LIMITS,
                new ByteArrayInputStream(new byte[0]),
                out,
                err);
    }

    private static List<List<Token>> read(byte[] printed, int files, ByteArrayOutputStream err)
            throws IOException {
        List<List<Token>> all = new ArrayList<>();
        try (TokenReader reader = new TokenReader(printed)) {
            while (all.size() < files) {
                all.add(reader.next());
            }
            return all;
        } catch (IOException | JacksonException cut) {
            throw new IOException(
                    "PHP read " + all.size() + " of " + files + " files. " + err, cut);
        }
    }

    private static String resource() {
        try (InputStream in = PhpTokens.class.getResourceAsStream("tokens.php")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource tokens.php");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new IllegalStateException("Cannot read tokens.php", cause);
        }
    }
}
