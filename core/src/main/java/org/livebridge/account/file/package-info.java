/**
 * The files of an account's real home folder: never outside it, links included; archives, modes,
 * trash, disk use.
 *
 * <p>Called by {@code modules.file}, {@code modules.ssh} and {@code modules.statistics}. Paths go
 * in and out as scripts see them, {@code /home/<account>/…}.
 */
@NullMarked
package org.livebridge.account.file;

import org.jspecify.annotations.NullMarked;
