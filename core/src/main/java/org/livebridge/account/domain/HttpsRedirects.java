package org.livebridge.account.domain;

import org.livebridge.account.tls.TlsSites;

/** Whether a domain's visitors are sent on to HTTPS, as lists of domains tell it. */
public final class HttpsRedirects {
    private final TlsSites sites;

    /** What the TLS sites say. */
    public HttpsRedirects(TlsSites sites) {
        this.sites = sites;
    }

    /**
     * What is known of a domain.
     *
     * @param redirecting whether its visitors are sent on
     * @param possible whether a certificate is installed to send them to
     */
    public record State(boolean redirecting, boolean possible) {}

    /** The state of the account's domain. */
    public State of(String account, String domain) {
        return sites.find(account, domain)
                .map(site -> new State(site.redirect(), true))
                .orElse(new State(false, false));
    }
}
