/** The {@code SSL} and {@code SSLInfo} functions, thin faces on {@code account.tls}. */
@NullMarked
package org.livebridge.modules.tls;

import org.jspecify.annotations.NullMarked;
