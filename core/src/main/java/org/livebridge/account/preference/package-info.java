/**
 * What a login prefers: contact addresses and notices, language, theme, passwords.
 *
 * <p>Called by {@code modules.preference}.
 */
@NullMarked
package org.livebridge.account.preference;

import org.jspecify.annotations.NullMarked;
