package org.livebridge.scan;

/** What becomes of a call here. */
enum Verdict {
    WORKS("works", "note"),
    PLUGIN("the plugin's own module", "note"),
    WRONG_ARGUMENTS("wrong arguments", "warning"),
    HONEST_FAILURE("honest failure", "error"),
    UNKNOWN("unknown function", "error"),
    DYNAMIC("known only at run time", "note");

    private final String label;
    private final String level;

    Verdict(String label, String level) {
        this.label = label;
        this.level = level;
    }

    String label() {
        return label;
    }

    /** SARIF's level. */
    String level() {
        return level;
    }

    boolean bad() {
        return !level.equals("note");
    }
}
