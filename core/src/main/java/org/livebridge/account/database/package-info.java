/**
 * Databases of the accounts: their users, privileges and hosts, for MySQL and PostgreSQL alike.
 *
 * <p>The state lives in the store; a {@link org.livebridge.account.database.DatabaseServer} carries
 * it out where one is attached. Called by {@code modules.database}.
 */
@NullMarked
package org.livebridge.account.database;

import org.jspecify.annotations.NullMarked;
