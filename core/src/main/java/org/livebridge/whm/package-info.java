/**
 * WHM API 1: what administrators call (liveapi.md 3.7), root on every account, a reseller on its
 * own.
 *
 * <p>Called by the HTTP door and {@code whmapi1}; calls the domain and, for an account's own
 * functions, the dispatcher.
 */
@NullMarked
package org.livebridge.whm;

import org.jspecify.annotations.NullMarked;
