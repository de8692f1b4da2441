package org.livebridge.account.mail;

import org.livebridge.account.Names;
import org.livebridge.account.RuleException;

/** A mail address with clean parts: the local part and the domain. */
public record Address(String local, String domain) {

    /** The address of a whole text such as {@code info@example.com}. */
    public static Address of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new RuleException("“" + text + "” is not a valid email address.");
        }
        return of(text.substring(0, at), text.substring(at + 1));
    }

    /** The address of its parts. */
    public static Address of(String local, String domain) {
        String host = Names.domain(domain);
        return new Address(Names.localPart(local), host);
    }

    /** The address as text. */
    public String text() {
        return local + "@" + domain;
    }

    @Override
    public String toString() {
        return text();
    }
}
