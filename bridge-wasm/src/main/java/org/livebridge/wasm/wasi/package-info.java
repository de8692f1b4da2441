/**
 * WASI preview 1: the system that a guest interpreter sees, over the files and streams of a
 * Polyglot context. It is the sandbox's wall.
 *
 * <p>Called by the guest only; calls {@code TruffleFile}, the streams and the channel.
 */
@NullMarked
package org.livebridge.wasm.wasi;

import org.jspecify.annotations.NullMarked;
