/**
 * Persistence: one SQLite file, its schema, transactions.
 *
 * <p>Called by the domain ({@code account}) only; knows no rule of it.
 */
@NullMarked
package org.livebridge.store;

import org.jspecify.annotations.NullMarked;
