/**
 * The LiveAPI protocol: frames, actions, tags, one session per connection (liveapi.md 1.5).
 *
 * <p>Called by every door that carries the byte protocol; every API call goes to the dispatcher.
 */
@NullMarked
package org.livebridge.liveapi;

import org.jspecify.annotations.NullMarked;
