package org.livebridge.modules.dns;

import java.util.List;
import org.livebridge.account.dns.Dkim;
import org.livebridge.account.dns.MailPolicies;
import org.livebridge.account.dns.MassEdit;
import org.livebridge.account.dns.Resolver;
import org.livebridge.account.dns.Zones;
import org.livebridge.api.ApiModule;

/** All modules of this package. */
public final class DnsModules {
    private DnsModules() {}

    /** The modules over these parts of the domain. */
    public static List<ApiModule> of(
            Zones zones, Resolver resolver, Dkim dkim, MailPolicies policies) {
        return List.of(
                new ZoneEdit(zones),
                new Dns(zones, new MassEdit(zones)),
                new Lookups(resolver),
                new DkimUi(dkim, policies),
                new SpfUi(policies),
                new EmailAuth(dkim, policies));
    }
}
