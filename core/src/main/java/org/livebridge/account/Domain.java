package org.livebridge.account;

/**
 * A domain of an account.
 *
 * @param kind {@code main}, {@code addon}, {@code parked} or {@code sub}
 * @param docroot the folder of its pages, relative to the home folder
 * @param subdomain the label: of a subdomain, or of the one that an addon domain stands on
 * @param rootdomain what the label stands under; of a parked domain, what it is parked on
 */
public record Domain(
        String name,
        String account,
        String kind,
        String docroot,
        String subdomain,
        String rootdomain) {

    /** The folder of its pages as scripts see it. */
    public String folder() {
        return Homes.shown(account) + "/" + docroot;
    }

    /** {@code label_rootdomain}, by which old callers name a subdomain (functions.md 3). */
    public String key() {
        return subdomain + "_" + rootdomain;
    }

    /** {@code label.rootdomain}: the full name of the subdomain under it. */
    public String fullSubdomain() {
        return subdomain + "." + rootdomain;
    }
}
