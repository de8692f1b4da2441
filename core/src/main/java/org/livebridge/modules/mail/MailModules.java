package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.Accounts;
import org.livebridge.account.Domains;
import org.livebridge.account.mail.Mail;
import org.livebridge.api.ApiModule;

/** All faces of mail. */
public final class MailModules {
    private MailModules() {}

    /** The modules over these services. */
    public static List<ApiModule> of(Accounts accounts, Domains domains, Mail mail) {
        return List.of(
                new MailboxLists(accounts, mail.mailboxes(), mail.usage()),
                new MailboxChanges(mail.mailboxes()),
                new MailboxFacts(domains, mail.mailboxes(), mail.usage()),
                new Suspensions(mail.mailboxes()),
                new BrowseModule(mail.folders()),
                new ForwarderModule(mail.forwarders()),
                new DomainForwarderModule(mail.domainForwarders()),
                new ForwarderApi1(
                        mail.forwarders(), mail.domainForwarders(), mail.autoresponders()),
                new DefaultAddressModule(mail.defaultAddresses(), domains),
                new AutoresponderModule(mail.autoresponders()),
                new RoutingModule(mail.routing()),
                new FilterModule(new Filtering(mail.filters())),
                new FilterUapi(new Filtering(mail.filters())),
                new OldFilterModule(mail.filters(), domains),
                new ListModule(mail.lists()),
                new ListDelegation(mail.lists()),
                new ArchivingModule(mail.archiving()),
                new BoxTrapperModule(mail.settings("boxtrapper"), mail.mailboxes()),
                new SpamModule(mail.settings("spam"), mail.folders()),
                new SigningModule(mail.signing()),
                new TrackModule(mail.tracking(), mail.routes()),
                new NeighbourModules());
    }
}
