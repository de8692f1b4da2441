package org.livebridge.modules.tls;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.tls.Ssl.own;

import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.account.statistics.Presented;
import org.livebridge.account.tls.CertificateFacts;
import org.livebridge.account.tls.TlsItem;
import org.livebridge.account.tls.TlsItem.Kind;
import org.livebridge.account.tls.TlsItems;
import org.livebridge.account.tls.TlsSites;
import org.livebridge.account.tls.TlsSites.Site;
import org.livebridge.api.ApiCall;

/** A certificate with what belongs to it: installed for a domain, or among what is kept. */
record SslBundle(TlsItems items, TlsSites sites) {

    /** What belongs to the certificate that the caller gives, or that its domain has. */
    Ssl.Info info(ApiCall call) {
        String crt = optional(call, "crtdata").orElse("");
        if (!crt.isEmpty()) {
            CertificateFacts facts = CertificateFacts.of(crt);
            String domain = facts.domains().isEmpty() ? "" : facts.domains().get(0);
            return info(call, domain, crt, keyOf(call, facts), "");
        }
        String domain =
                optional(call, "domain")
                        .orElseThrow(() -> new RuleException("Provide the “domain” argument."));
        Site site = best(call, domain);
        return info(call, domain, site.crt(), site.key(), site.cabundle());
    }

    /** The installation of a domain; else the newest kept certificate that covers it. */
    Site best(ApiCall call, String domain) {
        Optional<Site> installed = sites.find(own(call), domain);
        return installed.orElseGet(
                () ->
                        items.of(own(call), Kind.CRT).stream()
                                .filter(item -> CertificateFacts.of(item.pem()).covers(domain))
                                .reduce((first, second) -> second)
                                .map(item -> kept(call, domain, item))
                                .orElseThrow(
                                        () ->
                                                new RuleException(
                                                        "There is no certificate for “"
                                                                + domain
                                                                + "”.")));
    }

    /** The key of a certificate, if it is kept. */
    String keyOf(ApiCall call, CertificateFacts facts) {
        return items.of(own(call), Kind.KEY).stream()
                .filter(key -> key.modulus().equals(facts.modulus()))
                .map(TlsItem::pem)
                .findFirst()
                .orElse("");
    }

    private Site kept(ApiCall call, String domain, TlsItem item) {
        return new Site(
                domain,
                keyOf(call, CertificateFacts.of(item.pem())),
                item.pem(),
                "",
                item.created(),
                false);
    }

    private static Ssl.Info info(
            ApiCall call, String domain, String crt, String key, String cabundle) {
        return new Ssl.Info(1, "ok", domain, own(call), Presented.ADDRESS, crt, key, cabundle);
    }
}
