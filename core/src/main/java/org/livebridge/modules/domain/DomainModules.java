package org.livebridge.modules.domain;

import java.util.List;
import org.livebridge.account.domain.AddonDomains;
import org.livebridge.account.domain.Aliases;
import org.livebridge.account.domain.HttpsRedirects;
import org.livebridge.account.domain.Subdomains;
import org.livebridge.account.web.Redirects;
import org.livebridge.api.ApiModule;

/** All modules of this package. */
public final class DomainModules {
    private DomainModules() {}

    /** The modules over these parts of the domain. */
    public static List<ApiModule> of(
            Subdomains subdomains,
            AddonDomains addons,
            Aliases aliases,
            Redirects redirects,
            HttpsRedirects https) {
        DomainRows rows = new DomainRows(redirects, https);
        return List.of(
                new AddonDomain(addons, rows),
                new Park(aliases, addons, rows),
                new SubDomain(subdomains, rows));
    }
}
