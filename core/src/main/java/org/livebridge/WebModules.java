package org.livebridge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.dns.Dkim;
import org.livebridge.account.dns.MailPolicies;
import org.livebridge.account.dns.Resolver;
import org.livebridge.account.dns.Zones;
import org.livebridge.account.domain.AddonDomains;
import org.livebridge.account.domain.Aliases;
import org.livebridge.account.domain.HttpsRedirects;
import org.livebridge.account.domain.Subdomains;
import org.livebridge.account.tls.TlsSites;
import org.livebridge.account.web.AnonymousFtp;
import org.livebridge.account.web.FtpAccounts;
import org.livebridge.account.web.ModSecuritySettings;
import org.livebridge.account.web.PhpVersions;
import org.livebridge.account.web.Redirects;
import org.livebridge.account.web.TwoFactor;
import org.livebridge.account.web.WebDisks;
import org.livebridge.account.web.WebFiles;
import org.livebridge.account.web.WebFolders;
import org.livebridge.api.ApiModule;
import org.livebridge.modules.dns.DnsModules;
import org.livebridge.modules.domain.DomainModules;
import org.livebridge.modules.web.WebFaces;
import org.livebridge.store.Database;

/** The modules of domains, zones and the web server's settings, over one store. */
final class WebModules {
    private WebModules() {}

    static List<ApiModule> of(Database database, Homes homes) {
        Domains domains = new Domains(database);
        WebFiles files = new WebFiles(database, homes);
        Redirects redirects = new Redirects(files, domains);
        Subdomains subdomains = new Subdomains(database, homes);
        List<ApiModule> all = new ArrayList<>();
        all.addAll(
                DomainModules.of(
                        subdomains,
                        new AddonDomains(database, subdomains),
                        new Aliases(database),
                        redirects,
                        new HttpsRedirects(new TlsSites(database))));
        all.addAll(
                DnsModules.of(
                        new Zones(database),
                        new Resolver(database),
                        new Dkim(database),
                        new MailPolicies(database)));
        all.addAll(WebFaces.files(files, domains, redirects, new WebFolders(homes)));
        all.addAll(
                WebFaces.kept(
                        new FtpAccounts(database, homes),
                        new AnonymousFtp(database),
                        new WebDisks(database, homes),
                        new PhpVersions(database, files),
                        new ModSecuritySettings(database),
                        new TwoFactor(database, Clock.systemUTC()),
                        homes,
                        domains));
        return all;
    }
}
