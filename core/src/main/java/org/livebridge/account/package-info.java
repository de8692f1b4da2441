/**
 * The domain: accounts, domains, mailboxes, trusted addresses, security questions, named values.
 *
 * <p>The rules live here, not in the API modules that call it; it calls {@code store} and {@code
 * api}'s vocabulary. Everything is thread-safe and stateless but for the database.
 */
@NullMarked
package org.livebridge.account;

import org.jspecify.annotations.NullMarked;
