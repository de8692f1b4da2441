/**
 * cPanel's variables and conditions as pages write them (liveapi.md 4).
 *
 * <p>Called by {@code liveapi}; calls the domain for values.
 */
@NullMarked
package org.livebridge.tag;

import org.jspecify.annotations.NullMarked;
