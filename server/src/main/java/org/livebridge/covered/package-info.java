/**
 * What is known of every function: its state, its evidence, how many cases hold it.
 *
 * <p>Reads the registered functions, the catalogue and counts that the build keeps; called by the
 * coverage command and the site.
 */
@NullMarked
package org.livebridge.covered;

import org.jspecify.annotations.NullMarked;
