package org.livebridge.account.plan;

import java.util.Locale;
import java.util.Optional;

/** A limit of a package, by the name that {@code $CPDATA} gives it (liveapi.md 4.4). */
public enum Limit {
    /** Mailboxes. */
    MAXPOP("email accounts"),
    /** Mailing lists. */
    MAXLST("mailing lists"),
    /** FTP accounts. */
    MAXFTP("FTP accounts"),
    /** Databases, MySQL and PostgreSQL together. */
    MAXSQL("databases"),
    /** Subdomains. */
    MAXSUB("subdomains"),
    /** Parked domains. */
    MAXPARK("aliases (parked domains)"),
    /** Addon domains. */
    MAXADDON("addon domains"),
    /** The quota of one mailbox, in megabytes. */
    MAX_EMAILACCT_QUOTA("megabytes of quota for one email account"),
    /** Disk space in megabytes. */
    QUOTA("megabytes of disk space"),
    /** Traffic of a month in megabytes. */
    BWLIMIT("megabytes of traffic a month");

    private final String things;

    Limit(String things) {
        this.things = things;
    }

    /** What is limited, as a sentence names it. */
    public String things() {
        return things;
    }

    /** The limit of that name, in any letter case. */
    public static Optional<Limit> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (Limit limit : values()) {
            if (limit.name().equals(wanted)) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }
}
