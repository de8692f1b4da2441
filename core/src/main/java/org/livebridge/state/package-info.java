/**
 * Declared state: a file says what accounts shall have; a plan of calls brings them there.
 *
 * <p>Everything goes through the API functions that scripts call, in one transaction. Called by the
 * command line; calls the root class, {@code api} and the domain's plans.
 */
@NullMarked
package org.livebridge.state;

import org.jspecify.annotations.NullMarked;
