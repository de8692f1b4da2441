/**
 * Runs scripts: the embedded interpreters, with what a script may see and how long it may run.
 *
 * <p>Called by the command line; calls the bridges by Polyglot and the core by its facade.
 */
@NullMarked
package org.livebridge.engine;

import org.jspecify.annotations.NullMarked;
