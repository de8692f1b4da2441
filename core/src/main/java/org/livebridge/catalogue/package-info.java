/**
 * Every documented API 2 function as data, and what is said for one that nobody offers.
 *
 * <p>Called where the functions are put together, by listings and reports; calls {@code api} only.
 */
@NullMarked
package org.livebridge.catalogue;

import org.jspecify.annotations.NullMarked;
