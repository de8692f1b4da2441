/**
 * The core as one thing: what a program opens to have accounts that answer API calls.
 *
 * <p>The only package that knows all others of the core; every door begins here.
 */
@NullMarked
package org.livebridge;

import org.jspecify.annotations.NullMarked;
