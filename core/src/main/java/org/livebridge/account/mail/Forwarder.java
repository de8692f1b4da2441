package org.livebridge.account.mail;

/**
 * A forwarder: mail to {@code address} goes to {@code target}.
 *
 * @param target as {@link Targets} writes it
 */
public record Forwarder(String address, String target) {}
