/**
 * JSON text to plain Java values and back, on a streaming parser only (start-up time counts).
 *
 * <p>Called by everything that reads or writes the wire; calls nothing of ours.
 */
@NullMarked
package org.livebridge.json;

import org.jspecify.annotations.NullMarked;
