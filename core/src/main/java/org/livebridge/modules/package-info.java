/**
 * One class per cPanel module: its functions as registered values over the domain.
 *
 * <p>Shapes only; rules live in {@code account}. A row is a record whose components are the wire
 * names. Registered by {@link org.livebridge.LiveBridge}.
 */
@NullMarked
package org.livebridge.modules;

import org.jspecify.annotations.NullMarked;
