package org.livebridge.php.phpt;

/**
 * What became of a test.
 *
 * @param about the reason of an exclusion or a skip, or how the output differs
 */
record PhptResult(String name, Kind kind, String about) {
    enum Kind {
        PASSED,
        FAILED,
        /** The test itself said that it does not apply here. */
        SKIPPED,
        /** A rule of ours leaves it out. */
        EXCLUDED,
        /** It needs what this runner has not: another server, a redirected test. */
        NOT_RUN
    }
}
