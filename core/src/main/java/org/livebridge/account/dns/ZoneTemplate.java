package org.livebridge.account.dns;

import java.util.List;
import org.livebridge.account.Domain;
import org.livebridge.account.Machine;

/** The zone that a domain has before anybody edits it. */
final class ZoneTemplate {
    private static final String NAMES = "ns1." + Machine.HOSTNAME;
    private static final List<String> ALIASES = List.of("mail", "www", "ftp");
    private static final List<String> SERVICES =
            List.of(
                    "autoconfig",
                    "autodiscover",
                    "cpanel",
                    "cpcalendars",
                    "cpcontacts",
                    "webdisk",
                    "webmail",
                    "whm");

    private ZoneTemplate() {}

    /**
     * The text. Its first line begins as acme.sh wants it (functions.md 4).
     *
     * @param subdomains those under the domain
     */
    static String of(String domain, String account, long serial, List<Domain> subdomains) {
        StringBuilder text = new StringBuilder("; cPanel first:LiveBridge latest:LiveBridge\n");
        text.append("; Zone file for ").append(domain).append("\n$TTL 14400\n");
        text.append(
                """
                %1$s.\t86400\tIN\tSOA\t%2$s.\t%3$s.%1$s.\t(
                \t\t%4$d\t;Serial Number
                \t\t3600\t;refresh
                \t\t1800\t;retry
                \t\t1209600\t;expire
                \t\t86400 )\t;minimum
                %1$s.\t86400\tIN\tNS\t%2$s.
                %1$s.\t86400\tIN\tNS\tns2.%5$s.
                """
                        .formatted(domain, NAMES, account, serial, Machine.HOSTNAME));
        line(text, domain, "A", Machine.ADDRESS);
        line(text, domain, "MX", "0 " + domain + ".");
        ALIASES.forEach(alias -> line(text, alias + "." + domain, "CNAME", domain + "."));
        SERVICES.forEach(service -> line(text, service + "." + domain, "A", Machine.ADDRESS));
        for (Domain sub : subdomains) {
            line(text, sub.name(), "A", Machine.ADDRESS);
            if (!sub.subdomain().startsWith("*")) {
                line(text, "www." + sub.name(), "A", Machine.ADDRESS);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String type, String data) {
        text.append(name)
                .append(".\t14400\tIN\t")
                .append(type)
                .append('\t')
                .append(data)
                .append('\n');
    }
}
