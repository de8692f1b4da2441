package org.livebridge.liveapi;

import java.util.Set;

/** The features that every account has; a list per account comes with plans. */
final class Features {
    private static final Set<String> DEFAULT =
            Set.of(
                    "addondomains",
                    "apishell",
                    "autoresponders",
                    "contact",
                    "cron",
                    "csvimport",
                    "defaultaddress",
                    "emaildomainfwd",
                    "fileman",
                    "forwarders",
                    "ftpaccts",
                    "lists",
                    "mysql",
                    "parkeddomains",
                    "popaccts",
                    "securitypolicy",
                    "setlang",
                    "ssh",
                    "sslinstall",
                    "stats",
                    "subdomains",
                    "webmail",
                    "zoneedit");

    private Features() {}

    static boolean has(String feature) {
        return DEFAULT.contains(feature.strip());
    }
}
