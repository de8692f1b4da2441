/** The {@code Cron} functions, thin faces on {@code account.cron}. */
@NullMarked
package org.livebridge.modules.cron;

import org.jspecify.annotations.NullMarked;
