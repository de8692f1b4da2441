/**
 * The crontab of an account: real crontab text with variables and comments, kept as it is.
 *
 * <p>Called by {@code modules.cron}. Facts: functions.md 7.
 */
@NullMarked
package org.livebridge.account.cron;

import org.jspecify.annotations.NullMarked;
