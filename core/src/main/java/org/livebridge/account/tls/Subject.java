package org.livebridge.account.tls;

import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.livebridge.account.RuleException;

/**
 * For whom a request or certificate is made.
 *
 * @param domains at least one; the first is the common name
 */
public record Subject(
        List<String> domains,
        String country,
        String state,
        String city,
        String company,
        String division,
        String email) {
    private static final Pattern DOMAIN =
            Pattern.compile("(\\*\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final int LONGEST = 64;
    private static final int MOST = 100;

    /** Refuses what no certificate may say. */
    public Subject {
        domains = domains.stream().map(d -> d.strip().toLowerCase(java.util.Locale.ROOT)).toList();
        if (domains.isEmpty() || domains.size() > MOST) {
            throw new RuleException("Give 1 to " + MOST + " domains.");
        }
        for (String domain : domains) {
            if (!DOMAIN.matcher(domain).matches()) {
                throw new RuleException("“" + domain + "” is not a valid domain name.");
            }
        }
        if (!country.isEmpty() && !country.matches("[A-Za-z]{2}")) {
            throw new RuleException("“" + country + "” is no country: two letters, such as US.");
        }
        for (String text : List.of(state, city, company, division, email)) {
            if (text.length() > LONGEST) {
                throw new RuleException("“" + text + "” is longer than " + LONGEST + " letters.");
            }
        }
    }

    X500Name name() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        add(name, BCStyle.C, country.toUpperCase(java.util.Locale.ROOT));
        add(name, BCStyle.ST, state);
        add(name, BCStyle.L, city);
        add(name, BCStyle.O, company);
        add(name, BCStyle.OU, division);
        add(name, BCStyle.CN, domains.get(0));
        add(name, BCStyle.EmailAddress, email);
        return name.build();
    }

    private static void add(X500NameBuilder name, ASN1ObjectIdentifier attribute, String value) {
        if (!value.isEmpty()) {
            name.addRDN(attribute, value);
        }
    }
}
