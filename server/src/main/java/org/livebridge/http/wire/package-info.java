/**
 * The bytes of a connection, below the HTTP library: HTTP/1.0 is made into what the library speaks
 * and back, and waits for a client are bounded.
 *
 * <p>Called by {@code HttpServer} only.
 */
@NullMarked
package org.livebridge.http.wire;

import org.jspecify.annotations.NullMarked;
