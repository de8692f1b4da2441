package org.livebridge.account.mail;

import java.util.Optional;

/**
 * An autoresponder of an address.
 *
 * @param interval hours between answers to one sender; 0 answers every message
 * @param start Unix time; empty for at once
 * @param stop Unix time; empty for never
 */
public record Autoresponder(
        String address,
        String from,
        String subject,
        String body,
        String charset,
        int interval,
        boolean html,
        Optional<Long> start,
        Optional<Long> stop) {}
