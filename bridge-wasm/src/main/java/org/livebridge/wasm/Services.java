package org.livebridge.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * What a script may ask of its host beside LiveAPI: to run a command, to take a message, to tell a
 * time zone. An embedder puts it into the Polyglot bindings, or leaves it out.
 *
 * <p>A request travels on the {@link Channel} as {@code <livebridge>}, a newline and a JSON object
 * whose {@code service} names what is asked; the answer is a JSON object between {@code
 * <cpanelresult>} and its end. In texts each character stands for one octet.
 */
@FunctionalInterface
public interface Services {
    /** The name of the services among the Polyglot bindings. */
    String BINDING = "livebridge.services";

    /** The JSON object that answers the JSON object {@code request}. */
    String answer(String request);

    /** The function value that an embedder puts into the Polyglot bindings. */
    static ProxyExecutable asBinding(Services services) {
        return Channel.asBinding(payload -> framed(services.answer(request(payload))));
    }

    /** Whether a payload is a request for services and not a LiveAPI frame. */
    static boolean asked(byte[] payload) {
        byte[] mark = Frame.MARK;
        return payload.length > mark.length
                && Arrays.equals(payload, 0, mark.length, mark, 0, mark.length);
    }

    /** What a guest reads where the embedder offers no services. */
    static byte[] none() {
        return framed("{\"refused\":\"The host offers no services to scripts here\"}");
    }

    private static String request(byte[] payload) {
        int begin = Frame.MARK.length;
        return new String(payload, begin, payload.length - begin, StandardCharsets.UTF_8);
    }

    private static byte[] framed(String json) {
        return ("<cpanelresult>" + json + "</cpanelresult>\n").getBytes(StandardCharsets.UTF_8);
    }

    /** How a request begins. */
    final class Frame {
        private static final byte[] MARK = "<livebridge>\n".getBytes(StandardCharsets.US_ASCII);

        private Frame() {}
    }
}
