package org.livebridge.account.mail;

/**
 * A delivery, or the attempt at one.
 *
 * @param sent Unix time
 * @param type {@code success}, {@code defer}, {@code failure} or {@code inprogress}
 * @param message the message's id, or why it failed
 * @param size bytes
 */
public record MailEvent(
        long sent, String type, String sender, String recipient, String message, long size) {}
