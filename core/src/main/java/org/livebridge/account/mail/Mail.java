package org.livebridge.account.mail;

import org.livebridge.account.Homes;
import org.livebridge.store.Database;

/** All mail services over one store. */
public final class Mail {
    private final Database database;
    private final Homes homes;
    private final MxRecords records;

    /** The services over {@code database} and {@code homes}; MX records are {@code records}'. */
    public Mail(Database database, Homes homes, MxRecords records) {
        this.database = database;
        this.homes = homes;
        this.records = records;
    }

    /** The mailboxes. */
    public Mailboxes mailboxes() {
        return new Mailboxes(database, homes);
    }

    /** What the mailboxes use. */
    public MailUsage usage() {
        return new MailUsage(database, homes);
    }

    /** The mail folders of the homes. */
    public MailFolders folders() {
        return new MailFolders(database, homes);
    }

    /** The forwarders of addresses. */
    public Forwarders forwarders() {
        return new Forwarders(database);
    }

    /** The forwarders of domains. */
    public DomainForwarders domainForwarders() {
        return new DomainForwarders(database);
    }

    /** Where mail to unknown addresses goes. */
    public DefaultAddresses defaultAddresses() {
        return new DefaultAddresses(database);
    }

    /** The autoresponders. */
    public Autoresponders autoresponders() {
        return new Autoresponders(database);
    }

    /** The mail exchangers and the routing. */
    public MailRouting routing() {
        return new MailRouting(database, records);
    }

    /** The mail filters. */
    public MailFilters filters() {
        return new MailFilters(database);
    }

    /** The mailing lists. */
    public MailingLists lists() {
        return new MailingLists(database);
    }

    /** What is archived. */
    public Archiving archiving() {
        return new Archiving(database);
    }

    /** The settings of one topic. */
    public MailSettings settings(String topic) {
        return new MailSettings(database, topic);
    }

    /** Whether mail is to be signed. */
    public MailSigning signing() {
        return new MailSigning(database);
    }

    /** The recorded deliveries. */
    public MailTracking tracking() {
        return new MailTracking(database);
    }

    /** Where mail goes. */
    public MailRoutes routes() {
        return new MailRoutes(database);
    }
}
