package example;

import java.io.OutputStream;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.wasm.Channel;

/** Runs LiveAPI code inside a Java program: an account store, a session, an interpreter. */
public final class Embedding {
    private Embedding() {}

    /** Runs {@code code} as the account {@code user} of the store in {@code data}. */
    public static void run(Path data, String language, String code, OutputStream out) {
        try (LiveBridge bridge = LiveBridge.open(data)) {
            bridge.accounts().createFirst();
            var session = bridge.session(Caller.owner("user"), Door.SESSION);
            try (Context context =
                    Context.newBuilder(language)
                            .allowPolyglotAccess(PolyglotAccess.ALL)
                            .out(out)
                            .option("engine.WarnInterpreterOnly", "false")
                            .build()) {
                context.getPolyglotBindings()
                        .putMember("livebridge", Channel.asBinding(session::exchange));
                context.eval(language, code);
            }
        }
    }
}
