package org.livebridge.account.mail;

import java.util.List;
import org.livebridge.account.Domain;
import org.livebridge.account.dns.Dkim;
import org.livebridge.account.dns.MailPolicies;
import org.livebridge.store.Database;

/** Whether the account's mail is to be signed: whether its domains publish their DKIM keys. */
public final class MailSigning {
    private final Dkim dkim;
    private final MailPolicies policies;

    /** The keys and zones in {@code database}. */
    public MailSigning(Database database) {
        this.dkim = new Dkim(database);
        this.policies = new MailPolicies(database);
    }

    /** Whether every domain of the account publishes its key. */
    public boolean on(String account) {
        return domains(account).stream().allMatch(one -> dkim.published(one).isPresent());
    }

    /** Publishes the keys of all domains, or publishes them no more. */
    public void set(String account, boolean on) {
        List<Domain> domains = domains(account);
        if (on) {
            dkim.enable(domains);
        } else {
            domains.forEach(dkim::disable);
        }
    }

    private List<Domain> domains(String account) {
        return policies.domains(account, List.of());
    }
}
