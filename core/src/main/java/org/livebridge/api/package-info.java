/**
 * The vocabulary of a call: family, caller, arguments, function, result, envelope, evidence.
 *
 * <p>Values only. Everything else in the core speaks these words; this package calls nothing but
 * {@code json}.
 */
@NullMarked
package org.livebridge.api;

import org.jspecify.annotations.NullMarked;
