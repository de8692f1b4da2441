package org.livebridge.account.dns;

import java.util.Locale;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Names inside a zone as callers write them. */
final class HostNames {
    private static final Pattern LABELS =
            Pattern.compile(
                    "(\\*|[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)"
                            + "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\\.?");

    private HostNames() {}

    /**
     * The owner of a record: absolute with a last dot, else relative to the zone; the zone's own
     * name and names that end in it are understood without the dot [I].
     */
    static Name owner(String text, Name origin) {
        String zone = origin.toString(true);
        boolean whole =
                text.equalsIgnoreCase(zone) || text.toLowerCase(Locale.ROOT).endsWith("." + zone);
        Name name = text.equals("@") ? origin : parse(whole ? text + "." : text, origin);
        if (!name.subdomain(origin)) {
            throw new RuleException("“" + text + "” does not lie in the zone “" + zone + "”.");
        }
        return name;
    }

    /** What a record points to: a name with a dot in it is absolute, a bare label is relative. */
    static Name absolute(String text, Name origin) {
        return parse(text.contains(".") && !text.endsWith(".") ? text + "." : text, origin);
    }

    private static Name parse(String text, Name origin) {
        if (!LABELS.matcher(text).matches()) {
            throw new RuleException("“" + text + "” is not a valid host name.");
        }
        try {
            return Name.fromString(text, origin);
        } catch (TextParseException tooLong) {
            throw new RuleException("“" + text + "” is not a valid host name.");
        }
    }
}
