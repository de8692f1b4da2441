/** The {@code SSH} and {@code Gpg} functions, thin faces on {@code account.ssh}. */
@NullMarked
package org.livebridge.modules.ssh;

import org.jspecify.annotations.NullMarked;
