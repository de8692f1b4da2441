/**
 * What an account may have and do: packages with limits, feature lists, server roles.
 *
 * <p>The other services of {@code account} read limits here inside their own transactions; the
 * dispatcher asks for features and roles. Calls the store only.
 */
@NullMarked
package org.livebridge.account.plan;

import org.jspecify.annotations.NullMarked;
