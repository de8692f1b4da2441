package org.livebridge.api;

import java.util.Locale;

/** How well we know that a function behaves as it does here. */
public enum Evidence {
    /** Official public documentation says so. */
    DOCUMENTED,
    /** An answer of a real server was recorded. */
    RECORDED,
    /** A third party's program reads or sends it so. */
    CALLER,
    /** Our own choice where nothing was found. */
    PROPOSED,
    /** A stub file answers, with what its author wrote there. */
    STUB,
    /** A plugin's own module answers. */
    PLUGIN;

    /** The word in lower case, as listings print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
