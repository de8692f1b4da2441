/**
 * The file functions: {@code Fileman}, {@code DiskUsage}, {@code DiskCounter}, {@code Quota},
 * {@code FSTest}, {@code Encoding}, {@code Backups}.
 *
 * <p>Thin faces on {@code account.file}.
 */
@NullMarked
package org.livebridge.modules.file;

import org.jspecify.annotations.NullMarked;
