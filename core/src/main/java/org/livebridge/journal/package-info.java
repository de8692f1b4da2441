/**
 * The journal: every call as a line of JSON, written behind the answer.
 *
 * <p>Told by the dispatcher; read by the command line. Calls nothing but {@code json}.
 */
@NullMarked
package org.livebridge.journal;

import org.jspecify.annotations.NullMarked;
