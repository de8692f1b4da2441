package org.livebridge.account;

/** A cPanel account as it is listed: its name, main domain, contact address and settings. */
public record Account(
        String name, String domain, String contactEmail, String theme, String locale) {

    /** The home folder as the guest sees it. */
    public String home() {
        return "/home/" + name;
    }
}
