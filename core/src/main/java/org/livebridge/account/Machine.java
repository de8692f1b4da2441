package org.livebridge.account;

/** The server that this installation stands for: what zones and answers name. */
public final class Machine {
    /** Its name; the tag variable {@code $hostname}. */
    public static final String HOSTNAME = "localhost";

    /** Its IPv4 address; the tag variable {@code $ip}. */
    public static final String ADDRESS = "127.0.0.1";

    private Machine() {}
}
