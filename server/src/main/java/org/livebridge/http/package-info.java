/**
 * The HTTP server: ports, TLS, routes, who stands behind a request.
 *
 * <p>What answers is a {@link org.livebridge.http.Handler} in {@link org.livebridge.http.Routes};
 * the packages below, and other doors, bring theirs. Only {@code HttpServer}, {@code Listeners} and
 * {@code Exchange} know the HTTP library.
 */
@NullMarked
package org.livebridge.http;

import org.jspecify.annotations.NullMarked;
