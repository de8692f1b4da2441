/**
 * The account's own pages in the browser: home, Security Policy, API Shell, journal. Rendered here,
 * working without a script.
 *
 * <p>Called by the doors; calls the dispatcher as the person who is logged in.
 */
@NullMarked
package org.livebridge.http.site;

import org.jspecify.annotations.NullMarked;
