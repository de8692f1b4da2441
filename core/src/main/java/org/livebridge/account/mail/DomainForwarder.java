package org.livebridge.account.mail;

/** All mail to {@code domain} goes to the same local part of {@code target}. */
public record DomainForwarder(String domain, String target) {}
