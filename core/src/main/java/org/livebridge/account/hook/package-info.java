/**
 * The hooks that were put around calls; kept in the store, run by {@code plugin}.
 *
 * <p>Calls the store only.
 */
@NullMarked
package org.livebridge.account.hook;

import org.jspecify.annotations.NullMarked;
