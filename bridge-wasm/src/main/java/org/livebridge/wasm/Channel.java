package org.livebridge.wasm;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** The way out of the guest: one payload in, the complete answer out. */
@FunctionalInterface
public interface Channel {
    /** The name of the channel among the Polyglot bindings. */
    String BINDING = "livebridge";

    /** The name of an optional function among the bindings that takes notes: one text each. */
    String NOTES = "livebridge.notes";

    /** Exchanges one payload, without its length line, for its complete answer. */
    byte[] exchange(byte[] payload);

    /** Tells the embedder one sentence about the run, for its journal; lost when nobody listens. */
    default void note(String sentence) {}

    /** The function value that an embedder puts into the Polyglot bindings. */
    static ProxyExecutable asBinding(Channel channel) {
        return arguments -> {
            Value payload = arguments[0];
            byte[] bytes = payload.as(byte[].class);
            return channel.exchange(bytes);
        };
    }
}
