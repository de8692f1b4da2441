/**
 * What an account uses and how it is used: traffic, disk, visits; and what the server says of
 * itself.
 *
 * <p>Called by {@code modules.statistics}.
 */
@NullMarked
package org.livebridge.account.statistics;

import org.jspecify.annotations.NullMarked;
