/**
 * The native engine: runs the installed php and perl over a Unix socket, with the same session code
 * as every other door. No sandbox: the script is an ordinary process of the user.
 *
 * <p>Called by the command line; calls the core by its facade.
 */
@NullMarked
package org.livebridge.engine.installed;

import org.jspecify.annotations.NullMarked;
