/**
 * DNS zones as text that dnsjava parses and writes, and the records that other parts keep in them.
 *
 * <p>Called by the modules, {@code account.domain} and mail routing; calls {@code store}.
 */
@NullMarked
package org.livebridge.account.dns;

import org.jspecify.annotations.NullMarked;
