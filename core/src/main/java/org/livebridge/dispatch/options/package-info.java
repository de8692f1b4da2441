/**
 * What a caller may ask of any list: filter, sort, paginate, columns (liveapi.md 2.4, 3.6).
 *
 * <p>Called by the dispatcher after a function ran; calls nothing but {@code api}.
 */
@NullMarked
package org.livebridge.dispatch.options;

import org.jspecify.annotations.NullMarked;
