/**
 * Puts the doors of {@code livebridge serve} together: which handlers stand in the routes.
 *
 * <p>Called by the command line and by tests; a new door is registered here.
 */
@NullMarked
package org.livebridge.serve;

import org.jspecify.annotations.NullMarked;
