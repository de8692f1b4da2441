/**
 * A guest's linear memory, shared page by page with a snapshot until it is written.
 *
 * <p>One memory class for all instances keeps the compiled guest's calls monomorphic (design.md
 * 2.1). Called by the bridges and, at every load and store, by the guest; calls nothing of ours.
 */
@NullMarked
package org.livebridge.wasm.memory;

import org.jspecify.annotations.NullMarked;
