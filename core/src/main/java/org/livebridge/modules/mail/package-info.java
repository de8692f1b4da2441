/**
 * The faces of an account's mail: {@code Email}, {@code BoxTrapper}, {@code SpamAssassin}, {@code
 * EmailTrack}, {@code WebmailApps}, {@code ClamScanner}, {@code Contactus}, one class a topic.
 *
 * <p>Shapes only; the rules live in {@code account.mail}. Registered through {@link
 * org.livebridge.modules.mail.MailModules}.
 */
@NullMarked
package org.livebridge.modules.mail;

import org.jspecify.annotations.NullMarked;
