package org.livebridge.account.mail;

/**
 * A mailing list.
 *
 * @param subscribePolicy 1 confirm, 2 approval, 3 both
 */
public record MailingList(
        String address, boolean advertised, boolean archivePrivate, int subscribePolicy) {

    /** The list's identity: {@code name_domain} (functions.md 2, listlists). */
    public String id() {
        return address.replace('@', '_');
    }

    /** Whether outsiders neither see it nor join by themselves. */
    public boolean isPrivate() {
        return !advertised && archivePrivate && subscribePolicy > 1;
    }
}
