/**
 * The one way in: finds the function of a call, runs it, puts its result into the envelope.
 *
 * <p>Called by every door; calls registered functions only, never a module by name.
 */
@NullMarked
package org.livebridge.dispatch;

import org.jspecify.annotations.NullMarked;
