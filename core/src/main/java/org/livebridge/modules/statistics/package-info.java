/**
 * What an account uses: {@code StatsBar}, {@code Stats}, {@code Bandwidth}, {@code ResourceUsage},
 * {@code LogManager}, {@code Serverinfo} and kin.
 *
 * <p>Thin faces on {@code account.statistics}.
 */
@NullMarked
package org.livebridge.modules.statistics;

import org.jspecify.annotations.NullMarked;
