package org.livebridge.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.livebridge.api.Caller;
import org.livebridge.engine.Engine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;

/** One run of a script as the account {@code user}, without request, arguments or input. */
final class BareRun {
    private BareRun() {}

    /**
     * Runs {@code script} and returns its status, 0; a script that fails or prints nothing throws.
     */
    static int of(Engine engine, ScratchStore store, Language language, Path script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status =
                engine.run(
                        new ScriptRun(
                                language,
                                script,
                                null,
                                script.resolveSibling(""),
                                List.of(),
                                Map.of(),
                                Caller.owner("user"),
                                false,
                                List.of(),
                                Limits.STANDARD,
                                new ByteArrayInputStream(new byte[0]),
                                out,
                                out),
                        store.bridge());
        if (status != 0 || out.size() == 0) {
            throw new IllegalStateException("The script failed: " + out);
        }
        return status;
    }
}
