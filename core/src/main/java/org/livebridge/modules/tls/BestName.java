package org.livebridge.modules.tls;

import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.tls.Ssl.own;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.tls.CertificateFacts;
import org.livebridge.account.tls.TlsItems;
import org.livebridge.account.tls.TlsSites;
import org.livebridge.account.tls.TlsSites.Site;
import org.livebridge.api.ApiCall;
import org.livebridge.modules.Given;

/** The best domain for a service: one that a certificate covers, else the one asked for. */
record BestName(TlsItems items, TlsSites sites) {

    record Row(
            String ssldomain,
            int ssldomain_matches_cert,
            String cert_match_method,
            long cert_valid_not_after,
            int is_self_signed,
            int is_wild_card,
            int is_currently_valid) {}

    Row of(ApiCall call) {
        String domain = text(call, "domain");
        Given.oneOf(call, "service", "", "imap", "pop3", "smtp", "dav", "cpanel", "webmail");
        List<String> candidates =
                call.arguments().flag("add_mail_subdomain")
                        ? List.of("mail." + domain, domain)
                        : List.of(domain);
        for (String candidate : candidates) {
            Optional<CertificateFacts> facts =
                    sites.of(own(call)).stream()
                            .map(Site::crt)
                            .map(CertificateFacts::of)
                            .filter(one -> one.covers(candidate))
                            .findFirst();
            if (facts.isPresent()) {
                return row(candidate, facts.get());
            }
        }
        return new Row(domain, 0, "none", 0, 0, 0, 0);
    }

    private static Row row(String domain, CertificateFacts facts) {
        boolean exact = facts.domains().contains(domain);
        return new Row(
                domain,
                1,
                exact ? "exact" : "exact-wildcard",
                facts.notAfter(),
                facts.selfSigned() ? 1 : 0,
                exact ? 0 : 1,
                facts.isValidNow() ? 1 : 0);
    }
}
