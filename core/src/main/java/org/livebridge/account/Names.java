package org.livebridge.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a name may look like; every name of the domain passes here before it is kept. */
public final class Names {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$&'*+/=?^_`{|}~.-]{1,64}");

    private Names() {}

    /** A clean account name. */
    public static String account(String name) {
        String clean = clean(name);
        if (!ACCOUNT.matcher(clean).matches()) {
            throw new RuleException(
                    "“"
                            + name
                            + "” is no account name: it must be a letter and up to 15 more lower-case"
                            + " letters or digits.");
        }
        return clean;
    }

    /** A clean domain name. */
    public static String domain(String name) {
        String clean = clean(name);
        if (!DOMAIN.matcher(clean).matches()) {
            throw new RuleException("“" + name + "” is not a valid domain name.");
        }
        return clean;
    }

    /** A clean part before the at sign. */
    public static String localPart(String name) {
        String clean = clean(name);
        if (!LOCAL.matcher(clean).matches() || clean.startsWith(".") || clean.endsWith(".")) {
            throw new RuleException("“" + name + "” is not a valid mailbox name.");
        }
        return clean;
    }

    /** The text trimmed and in lower case. */
    public static String clean(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
