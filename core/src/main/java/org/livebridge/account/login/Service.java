package org.livebridge.account.login;

import java.util.Locale;

/** What a login is for; each has its own ports (liveapi.md 3.1). */
public enum Service {
    /** An account's own interface and API. */
    CPANEL("cpaneld"),
    /** Root's and the resellers' interface and API. */
    WHM("whostmgrd"),
    /** The interface of Webmail addresses. */
    WEBMAIL("webmaild");

    private final String daemon;

    Service(String daemon) {
        this.daemon = daemon;
    }

    /** The name that {@code create_user_session} takes, e.g. {@code cpaneld}. */
    public String daemon() {
        return daemon;
    }

    /** The word in lower case, e.g. {@code cpanel}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
