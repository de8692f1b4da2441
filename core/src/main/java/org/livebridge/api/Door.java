package org.livebridge.api;

import java.util.Locale;

/** Where a call came in; the journal keeps it. */
public enum Door {
    CORE,
    SESSION,
    EMBEDDED_PHP,
    EMBEDDED_PERL,
    NATIVE_PHP,
    NATIVE_PERL,
    COMMAND_LINE,
    /** Tags in a page. */
    PAGE,
    HTTP_JSON,
    HTTP_XML,
    HTTP_EXECUTE,
    SOCKET,
    LOGIN;

    /** The word as the journal and the tables print it, e.g. {@code embedded-php}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
