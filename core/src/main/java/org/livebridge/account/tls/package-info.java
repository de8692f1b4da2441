/**
 * Keys, certificate requests and certificates, made and read for real by Bouncy Castle, and which
 * of them a domain has installed.
 *
 * <p>Called by {@code modules.tls}.
 */
@NullMarked
package org.livebridge.account.tls;

import org.jspecify.annotations.NullMarked;
