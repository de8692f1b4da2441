/**
 * SSH keys: real files in the {@code .ssh} folder of the home, and which of them are authorised.
 *
 * <p>Called by {@code modules.ssh}.
 */
@NullMarked
package org.livebridge.account.ssh;

import org.jspecify.annotations.NullMarked;
