/**
 * What both bridges share: a WebAssembly interpreter as a Polyglot language.
 *
 * <p>Knows no LiveAPI module and no language, only a {@link org.livebridge.wasm.Channel}. Called by
 * {@code bridge-php}, {@code bridge-perl} and by embedders.
 */
@NullMarked
package org.livebridge.wasm;

import org.jspecify.annotations.NullMarked;
