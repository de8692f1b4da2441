/**
 * The mail of an account: mailboxes with their maildirs, forwarders, autoresponders, default
 * addresses, routing, filters, lists, archiving, settings.
 *
 * <p>The rules live here; faces in {@code modules.mail} call them. Calls {@code account}, {@code
 * store} and, for what stands in a DNS zone, the seam {@link MxRecords}. Thread-safe and stateless
 * but for the database and the files of the homes.
 */
@NullMarked
package org.livebridge.account.mail;

import org.jspecify.annotations.NullMarked;
