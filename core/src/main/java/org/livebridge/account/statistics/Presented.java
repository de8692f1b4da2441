package org.livebridge.account.statistics;

/** What the server presents itself as, to scripts that ask for a version before they go on. */
public final class Presented {
    /** The version of the interface that is offered: the newest whose documents we follow. */
    public static final String VERSION = "11.138.0.0";

    /** The build of that version. */
    public static final String BUILD = "0";

    /** The name of the host; a script runs on this machine. */
    public static final String HOSTNAME = "localhost";

    /** The address of the host. */
    public static final String ADDRESS = "127.0.0.1";

    private Presented() {}
}
