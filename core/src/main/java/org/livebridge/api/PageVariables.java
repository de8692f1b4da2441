package org.livebridge.api;

/** The variables of the page or session that a call comes from. */
public interface PageVariables {

    /** {@code text} with its variables replaced; an unknown one stays as it is. */
    String expand(String text);

    /** Sets a variable for the rest of the session. */
    void set(String name, String value);
}
