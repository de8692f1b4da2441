/**
 * Addon, parked and subdomains: their names, owners and document roots.
 *
 * <p>Called by the modules; calls {@code account}, {@code account.dns} and {@code store}.
 */
@NullMarked
package org.livebridge.account.domain;

import org.jspecify.annotations.NullMarked;
