/**
 * What a login prefers: {@code CustInfo}, {@code Locale}, {@code SetLang}, {@code Themes}, {@code
 * Styles}, {@code Passwd}, {@code PasswdStrength}, {@code Rand}, {@code News}, {@code Variables}.
 *
 * <p>Thin faces on {@code account.preference}.
 */
@NullMarked
package org.livebridge.modules.preference;

import org.jspecify.annotations.NullMarked;
