/**
 * Compatibility suites: cases with their evidence, run through every door that exists here.
 *
 * <p>Called by {@code livebridge verify} and by the build's tests; calls the core, the engines and
 * the session as any user does.
 */
@NullMarked
package org.livebridge.suite;

import org.jspecify.annotations.NullMarked;
