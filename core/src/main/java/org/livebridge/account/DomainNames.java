package org.livebridge.account;

import java.net.IDN;
import java.util.List;
import java.util.regex.Pattern;

/** What names of domains and labels of subdomains may look like, and which are kept back. */
public final class DomainNames {
    /** Labels that every domain already has for the system's own services [I]. */
    public static final List<String> RESERVED =
            List.of(
                    "autoconfig",
                    "autodiscover",
                    "cpanel",
                    "cpcalendars",
                    "cpcontacts",
                    "ftp",
                    "localhost",
                    "mail",
                    "webdisk",
                    "webmail",
                    "whm",
                    "www");

    /** A regular expression that a subdomain's label must match whole. */
    public static final String LABEL =
            "^(\\*|[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
                    + "(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*)$";

    private static final Pattern LABEL_PATTERN = Pattern.compile(LABEL);
    private static final Pattern NUMBER = Pattern.compile(".*\\.[0-9]+");
    private static final int LONGEST = 253;

    private DomainNames() {}

    /**
     * A domain name as it is kept: lower case, without a last dot, in ASCII (a name in another
     * script becomes its {@code xn--} form).
     */
    public static String domain(String name) {
        String clean = Names.clean(name);
        if (clean.endsWith(".")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        if (!clean.chars().allMatch(c -> c < 128)) {
            try {
                clean = IDN.toASCII(clean);
            } catch (IllegalArgumentException notAName) {
                throw new RuleException("“" + name + "” is not a valid domain name.");
            }
        }
        if (clean.startsWith("*")) {
            throw new RuleException("“" + name + "” is a wildcard; give the name of one domain.");
        }
        String valid = Names.domain(clean);
        if (NUMBER.matcher(valid).matches()) {
            throw new RuleException("“" + name + "” is not a valid domain name.");
        }
        return valid;
    }

    /** A new domain's name: valid, and not the server's own. */
    public static String fresh(String name) {
        String domain = domain(name);
        if (domain.equals(Machine.HOSTNAME) || domain.endsWith("." + Machine.HOSTNAME)) {
            throw new RuleException("“" + domain + "” is the server's own name.");
        }
        return domain;
    }

    /** A subdomain's label as it is kept: valid and not reserved. */
    public static String label(String label, String rootdomain) {
        String clean = Names.clean(label);
        if (!LABEL_PATTERN.matcher(clean).matches()
                || clean.length() + rootdomain.length() + 1 > LONGEST) {
            throw new RuleException("“" + label + "” is not a valid subdomain name.");
        }
        if (RESERVED.contains(clean)) {
            throw new RuleException(
                    "“" + clean + "” is a reserved subdomain name; choose another one.");
        }
        return clean;
    }
}
